"""What rich draws, as text: the same on every machine, whatever its environment says."""

from collections.abc import Iterable
from io import StringIO

from rich.console import Console, RenderableType

from factcheck.write.text import no_command


def page(parts: Iterable[RenderableType], *, width: int, colour: bool) -> str:
    """The parts one below the other, trailing blanks cut."""
    text = StringIO()
    console = Console(
        file=text,
        width=width,
        height=25,
        color_system="standard" if colour else None,
        force_terminal=colour,
        no_color=not colour,
        force_jupyter=False,
        legacy_windows=False,
        markup=False,
        emoji=False,
        highlight=False,
    )
    for part in parts:
        console.print(part)
    return "".join(f"{no_command(line.rstrip())}\n" for line in text.getvalue().removesuffix("\n").split("\n"))
