"""The `peaceterms` command: thin, over what the library does.

Exit status: 0 done; 1 differences found, when `--exit-code` is given, conflicts of a merge are open, or `check --style`
has found something; 2 bad input or usage, or the output cannot be written; 130 interrupted; 141 nobody reads on, as
with `| head`. What goes wrong is told in one line on standard error.
"""

from peaceterms.cli.running import main

__all__ = ["main"]
