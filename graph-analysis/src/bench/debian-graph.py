#!/usr/bin/env python3
"""A public graph with hubs: what the packages of the Debian archive have to do with each other.

Nodes are binary packages, source packages, virtual packages, people, sections and tags. A link is

  binary package   depends on, recommends, suggests, enhances, breaks, conflicts with, replaces or
                   provides                                                                   binary or virtual package
  source package   is built (all architectures, independent and dependent) or tested with      binary or virtual package
  binary package   is built from                                                               source package
  source package   is maintained or uploaded by                                                person
  binary package   lies in                                                                     section
  binary package   is tagged with                                                              tag (debtags)

each once, without versions and direction; of alternatives ("a | b") each is a link. The indices are fetched by apt-get from
the mirror that this machine's apt is configured for, into a directory of their own, and checked against its keyring.

  debian-graph.py --work DIR --out FILE [--names FILE] [--suite bookworm] [--component main]

FILE has one link a line, "a b", nodes being numbers from 0 on in the order of their names; --names says what each is.
"""

import argparse
import pathlib
import re
import subprocess

BETWEEN_BINARIES = ("Pre-Depends", "Depends", "Recommends", "Suggests", "Enhances", "Breaks",
                    "Conflicts", "Replaces", "Provides")
TO_BUILD = ("Build-Depends", "Build-Depends-Indep", "Build-Depends-Arch", "Testsuite-Triggers")
PERSON = re.compile(r"<([^>]+)>")
NOT_IN_THE_NAME = re.compile(r"[\s(\[<:].*")


def fetch(work, suite, component, keyring):
    """Runs apt-get update for this suite alone, sources included; the directory with its lists."""
    targets = subprocess.run(
        ["apt-get", "indextargets", "--format", "$(REPO_URI)", "Identifier: Packages", f"Codename: {suite}",
         f"Component: {component}"],
        check=True, capture_output=True, text=True).stdout.split()
    if not targets:
        raise SystemExit(f"apt knows no {suite} {component}; name another with --suite and --component")
    lists = work / "lists"
    (lists / "partial").mkdir(parents=True, exist_ok=True)
    sources = work / "sources.list"
    sources.write_text("".join(f"{kind} [signed-by={keyring}] {targets[0]} {suite} {component}\n"
                               for kind in ("deb", "deb-src")))
    subprocess.run(
        ["apt-get", "-qq", "-o", f"Dir::Etc::SourceList={sources}", "-o", "Dir::Etc::SourceParts=/dev/null",
         "-o", f"Dir::State::Lists={lists}", "-o", "Acquire::GzipIndexes=false", "-o", "Acquire::Languages=none",
         "update"], check=True)
    return lists


def paragraphs(files):
    """The fields of each package, continued lines joined."""
    for file in sorted(files):
        fields, last = {}, ""
        for line in file.open(encoding="utf-8"):
            if line == "\n":
                yield fields
                fields = {}
            elif line[0] in " \t":
                fields[last] += line.rstrip("\n")
            else:
                last, value = line.rstrip("\n").split(":", 1)
                fields[last] = value.strip()
        if fields:
            yield fields


def packages(fields, names):
    """The packages that some fields name, without versions, architectures and profiles."""
    for name in names:
        for one in re.split(r"[,|]", fields.get(name, "")):
            if one.strip():
                yield NOT_IN_THE_NAME.sub("", one.strip())


def links(lists):
    """Pairs of names; each begins with what it is."""
    for fields in paragraphs(lists.glob("*_Packages")):
        here = "package " + fields["Package"]
        for other in packages(fields, BETWEEN_BINARIES):
            yield here, "package " + other
        yield here, "source " + fields.get("Source", fields["Package"]).split()[0]
        yield here, "section " + fields.get("Section", "unknown")
        for tag in filter(None, fields.get("Tag", "").replace(" ", "").split(",")):
            yield here, "tag " + tag
    for fields in paragraphs(lists.glob("*_Sources")):
        here = "source " + fields["Package"]
        for other in packages(fields, TO_BUILD):
            yield here, "package " + other
        for person in PERSON.findall(fields.get("Maintainer", "") + fields.get("Uploaders", "")):
            yield here, "person " + person.lower()


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--work", type=pathlib.Path, required=True)
    options.add_argument("--out", type=pathlib.Path, required=True)
    options.add_argument("--names", type=pathlib.Path)
    options.add_argument("--suite", default="bookworm")
    options.add_argument("--component", default="main")
    options.add_argument("--keyring", default="/usr/share/keyrings/debian-archive-keyring.gpg")
    given = options.parse_args()
    found = {tuple(sorted(link)) for link in links(fetch(given.work, given.suite, given.component, given.keyring))
             if link[0] != link[1]}
    names = sorted({name for link in found for name in link})
    numbers = {name: number for number, name in enumerate(names)}
    with given.out.open("w") as file:
        file.write(f"# {len(found)} links of {len(names)} nodes of Debian {given.suite} {given.component}\n")
        file.writelines(f"{numbers[one]} {numbers[other]}\n" for one, other in sorted(found))
    if given.names:
        given.names.write_text("".join(f"{number}\t{name}\n" for number, name in enumerate(names)))
    print(f"{len(found):,} links of {len(names):,} nodes")


if __name__ == "__main__":
    main()
