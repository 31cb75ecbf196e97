"""Answering programs: a server of the Model Context Protocol (MCP) that reads and never writes."""
