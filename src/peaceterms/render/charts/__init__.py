"""Charts: for each sort of thing one picture. The specification is data; altair makes it, with the extra `charts`.

Every chart has a text alternative as its `description`, which says what the picture shows.
"""
