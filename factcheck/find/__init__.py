"""Find the values in a sentence: numbers, dates over them, what the others measure, and what joins and bounds them."""

from factcheck.find import bounds, dates, lists, numbers, quantities, ranges
from factcheck.find.scan import Reading, Scan, is_promising, scan_of
from factcheck.model import Mention
from factcheck.rules import Language, Rules
from factcheck.tokens import Tokens

__all__ = ["find"]


def find(sentence: Tokens, language: Language, rules: Rules) -> list[Mention]:
    """The mentions of a sentence from left to right, none overlapping another; dates are not settled yet."""
    if not is_promising(sentence, language):
        return []
    scan = scan_of(sentence, language, rules)
    scan.figures = numbers.find(scan)
    readings, dated = quantities.find(scan, dates.find(scan))
    if not readings and not dated:
        return []
    readings = lists.shared(scan, ranges.joined(scan, readings))
    bounds.mark_changes(scan, readings)
    ordered = sorted(dated + readings, key=lambda reading: reading.first)
    bounds.bounded(scan, [reading for reading in ordered if not reading.steps])  # a date's hedge is its own
    return [_mention(scan, reading) for reading in ranges.closed(scan, ordered)]


def _mention(scan: Scan, reading: Reading) -> Mention:
    sentence = scan.tokens
    start, end = sentence.starts[reading.first], sentence.end_of(reading.last - 1)
    return Mention(
        start,
        end,
        sentence.text[start:end],
        reading.kind,
        reading.amount,
        reading.timex,
        reading.change,
        reading.notes,
        reading.rule,
        reading.form,
        reading.steps,
    )
