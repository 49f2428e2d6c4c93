"""Where the process starts: `factcheck`, and `python -m factcheck`."""

import signal


def main() -> None:
    """Run the command that the process was started with; Ctrl-C ends it quietly while it is still being loaded, too."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    from factcheck.cli import main as run

    run()


if __name__ == "__main__":
    main()
