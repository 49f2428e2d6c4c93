"""What a start costs: CPU seconds of cold runs and of the lexicon's first answer, and what `--version` imports.

python benchmarks/start.py [--repeat 7]
"""

import argparse
import os
import resource
import subprocess
import sys
import time
from pathlib import Path
from statistics import median

from factcheck import load_rules

SEEDS = Path(__file__).parent.parent / "seeds"
HEAVY = ("dateparser", "jinja2", "pint", "pydantic", "rapidfuzz", "rich", "trafilatura")
# Whatever this process was told, a second run is to find the first one's bytecode, as after an installation.
ENVIRONMENT = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
COMMANDS = (("--version",), ("run", str(SEEDS)))


def cpu_seconds(arguments: tuple[str, ...]) -> float:
    """User and system time of one `factcheck` process."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    command = [sys.executable, "-m", "factcheck", *arguments]
    subprocess.run(command, stdout=subprocess.DEVNULL, env=ENVIRONMENT, check=True)  # noqa: S603
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def heavy_modules() -> list[str]:
    """Those of HEAVY that --version imports."""
    code = (
        f"import sys; from factcheck.cli import status; status(['--version']); print(*{set(HEAVY)} & set(sys.modules))"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)  # noqa: S603
    return sorted(run.stdout.splitlines()[-1].split())


def lexicon_seconds() -> float:
    """CPU time from a start to the first answer of the English lexicon, rules loaded before."""
    words = load_rules().languages["en"].lexicon
    before = time.process_time()
    words.is_a("freighter", "ship")
    return time.process_time() - before


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--repeat", type=int, default=7)
    repeat = parser.parse_args().repeat
    for arguments in COMMANDS:
        cpu_seconds(arguments)  # compiles what is not yet
        took = [cpu_seconds(arguments) for _ in range(repeat)]
        shown = " ".join(Path(each).name for each in arguments)
        print(f"factcheck {shown:12}{median(took):6.2f} CPU s (least {min(took):.2f})")
    print(f"lexicon, first question {median(lexicon_seconds() for _ in range(repeat)):6.3f} CPU s")
    print("heavy modules in --version:", ", ".join(heavy_modules()) or "none")


if __name__ == "__main__":
    main()
