#!/usr/bin/env python3
"""Whom the records of a simulated world (./vigie generate) link to each insured person, as an edge list.

  world-graph.py --in DIR --out FILE [--fields billerId,executantId,…] [--most N]

A link joins the patient of a record to what some other field of the same record names, each once; --most leaves out what
more than N patients share, patients keeping all of their other links. FILE has one link a line, "a b", nodes being numbers from 0
on in the order of their names. The streams are text or .zst (which needs zstd).
"""

import argparse
import collections
import pathlib
import re
import subprocess

PATIENT = re.compile(r'"patientId":"([^"]+)"')
FIELDS = "billerId,executantId,prescriberId,referringPhysicianId,addressId,householdId,ibanHash,employerId,terminalId"
# The same professional, whatever the field that names him.
KINDS = {"executantId": "professional", "prescriberId": "professional", "referringPhysicianId": "professional"}


def lines(directory):
    """The lines of all streams."""
    for file in sorted(directory.glob("*.jsonl*")):
        if file.suffix == ".zst":
            with subprocess.Popen(["zstd", "-dcq", file], stdout=subprocess.PIPE, text=True) as unpacked:
                yield from unpacked.stdout
        else:
            with file.open(encoding="utf-8") as plain:
                yield from plain


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--in", dest="world", type=pathlib.Path, required=True)
    options.add_argument("--out", type=pathlib.Path, required=True)
    options.add_argument("--fields", default=FIELDS)
    options.add_argument("--most", type=int)
    given = options.parse_args()
    other = re.compile('"(' + "|".join(given.fields.split(",")) + ')":"([^"]+)"')
    found = set()
    for line in lines(given.world):
        patient = PATIENT.search(line)
        if patient:
            found.update(("patient " + patient[1], KINDS.get(field, field) + " " + value)
                         for field, value in other.findall(line))
    if given.most:
        sharing = collections.Counter(shared for _, shared in found)
        found = {link for link in found if sharing[link[1]] <= given.most}
    names = sorted({name for link in found for name in link})
    numbers = {name: number for number, name in enumerate(names)}
    with given.out.open("w") as file:
        file.writelines(f"{numbers[one]} {numbers[two]}\n" for one, two in sorted(found))
    print(f"{len(found):,} links of {len(names):,} nodes")


if __name__ == "__main__":
    main()
