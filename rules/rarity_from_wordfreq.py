"""Write rules/en/rarity.toml from wordfreq: `pip install wordfreq && python rules/rarity_from_wordfreq.py en`.

wordfreq (Speer 2022, https://github.com/rspeer/wordfreq) gives Zipf frequencies: 3 is once in a million words, 6 once
in a thousand (van Heuven et al. 2014). Words below the last band are rare and stand nowhere, which keeps it small.
"""

import sys
import textwrap
from pathlib import Path

from wordfreq import get_frequency_dict, zipf_frequency

BANDS = {"everyday": 5.0, "common": 4.3, "known": 3.6, "uncommon": 2.8, "seldom": 2.0}
HEAD = """\
# How common a word is, by its Zipf frequency in wordfreq: {bands}.
# A word in no band is rare. Written by rules/rarity_from_wordfreq.py: run that instead of editing this.
# wordfreq's data are under CC BY-SA 4.0 (https://creativecommons.org/licenses/by-sa/4.0/), and so is this table.
"""


def main(language: str) -> None:
    """Write the table of one language."""
    frequencies = {
        word: zipf_frequency(word, language)
        for word in get_frequency_dict(language)
        if word.isalpha() and len(word) > 2
    }
    parts, above = [HEAD.format(bands=", ".join(f"{name} >= {least}" for name, least in BANDS.items()))], 99.0
    for name, least in BANDS.items():
        words = sorted(word for word, zipf in frequencies.items() if least <= zipf < above)
        text = textwrap.fill(" ".join(words), 120, break_long_words=False)
        parts.append(f"{name} = '''\n{text}\n'''\n")
        above = least
    target = Path(__file__).parent / language / "rarity.toml"
    target.write_text("\n".join([*parts, '[examples]\neveryday = ["people"]\nrare = ["kelmar"]\n']), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "en")
