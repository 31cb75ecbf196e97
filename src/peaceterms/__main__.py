"""Lets `python -m peaceterms` do what the command does."""

from peaceterms.cli import main

raise SystemExit(main())
