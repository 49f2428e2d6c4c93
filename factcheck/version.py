"""The version that is installed."""


def installed_version() -> str:
    """`0.1.0`; of a checkout that was never installed `0+unknown`."""
    from importlib import metadata  # brings the email package with it

    try:
        return metadata.version("factcheck")
    except metadata.PackageNotFoundError:
        return "0+unknown"
