"""The documentation's settings: Sphinx, pages in Markdown (MyST), the Python API from docstrings."""

project = "factcheck"
extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx_click"]
html_theme = "furo"
html_title = "factcheck"
html_extra_path = ["../tests/golden/companions.html"]  # a report to look at
html_show_copyright = False
html_show_sphinx = False
default_role = "code"  # docstrings write code in single backticks
smartquotes = False  # they would turn two dashes of an option into one
autodoc_typehints = "description"
autodoc_member_order = "bysource"
myst_heading_anchors = 3
