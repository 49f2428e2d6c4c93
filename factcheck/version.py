"""What the installed package says of itself."""


def installed_version() -> str:
    """`0.1.0`; of a checkout that was never installed `0+unknown`."""
    from importlib import metadata  # brings the email package with it

    try:
        return metadata.version("factcheck")
    except metadata.PackageNotFoundError:
        return "0+unknown"


def project_page() -> str | None:
    """The project's page, as `[project.urls]` of pyproject.toml names it; None where it names none."""
    from importlib import metadata

    try:
        urls = metadata.metadata("factcheck").get_all("Project-URL") or []
    except metadata.PackageNotFoundError:
        return None
    return next((url.partition(", ")[2] for url in urls), None)
