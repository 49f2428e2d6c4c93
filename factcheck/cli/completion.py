"""`factcheck completion`: what a shell needs to complete commands and options."""

import click
from click.shell_completion import get_completion_class

from factcheck.cli.messages import say


@click.command(
    epilog="""\b
Examples:
  eval "$(factcheck completion bash)"    in ~/.bashrc
  eval "$(factcheck completion zsh)"     in ~/.zshrc
  factcheck completion fish > ~/.config/fish/completions/factcheck.fish"""
)
@click.argument("shell", type=click.Choice(["bash", "zsh", "fish"]))
@click.pass_context
def completion(context: click.Context, shell: str) -> None:
    """Print the script by which a SHELL completes."""
    script = get_completion_class(shell)
    assert script  # noqa: S101 - click has all three
    say(script(context.find_root().command, {}, "factcheck", "_FACTCHECK_COMPLETE").source() + "\n")
