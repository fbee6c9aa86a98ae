"""One CSV file of results in, a record with its rows and the line of each out."""

from __future__ import annotations

import csv
import datetime
import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, get_args

from pydantic.fields import FieldInfo

from macros.load.shape import Shape, shape
from macros.load.yaml_file import LARGEST_FILE, YamlFile, too_large
from macros.load.yaml_signs import control_characters, unreadable_bytes
from macros.model.record import Path as Place
from macros.model.record import Record, written_fields
from macros.problems import Problem, did_you_mean

_BRITISH_DAY = re.compile(r"(\d\d?)/(\d\d?)/(\d{4})")
"""How a spreadsheet writes a day when it is set to British English: the day of the month first."""
_WORKED_OUT = ("fiscal_yr", "performance", "share", "target", "target_met")
"""Columns of other councils' tables that are worked out here."""
_SAVE_AS = 'In a spreadsheet, save it as "CSV UTF-8 (comma delimited)".'


class CsvFile(YamlFile):
    """The same as of a YAML file, for a table: its content is a record with the rows as a list."""

    def words(self, place: Place) -> str:
        """The column of a place. The line says which row it is."""
        return str(place[-1]) if len(place) == 3 else ""


def read_csv(path: Path, name: str, record: type[Record]) -> CsvFile:
    """Read one file as a record with an id, the file's name, and rows. All that is wrong is in ``problems``."""
    file, raw = CsvFile(name), path.read_bytes()
    if len(raw) > LARGEST_FILE:
        file.problems.append(too_large(raw, name))
        return file
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        file.problems.append(unreadable_bytes(raw, error.start, name))
        return file
    file.problems += control_characters(text, name)
    wanted = shape(record.model_fields["rows"].annotation).item or Shape()
    rows = () if file.problems else tuple(_rows(text, written_fields(wanted.record), file))
    if not file.problems:
        file.content = {"id": path.stem, "rows": rows}
    return file


def _rows(text: str, columns: dict[str, FieldInfo], file: CsvFile) -> Iterator[dict[str, Any]]:
    """Each row as a record, without the cells that are blank."""
    lines = csv.reader(text.splitlines(keepends=True), strict=True)
    try:
        header = [cell.strip() for cell in next(lines, [])]
        file.problems += _wrong_header(header, columns, file.name)
        index, line = 0, lines.line_num + 1
        for cells in lines if not file.problems else ():
            here, line = line, lines.line_num + 1
            if not any(cell.strip() for cell in cells):
                continue
            if len(cells) != len(header):
                message = f"This row has {len(cells)} cells, and there are {len(header)} columns."
                hint = "A cell with a comma in it stands in double quotes."
                file.problems.append(Problem(file.name, here, "", message, hint))
                continue
            for column in ("", *header):
                file.lines["rows", index, column] = here
            file.lines["rows", index] = here
            index += 1
            filled = zip(header, (cell.strip() for cell in cells), strict=True)
            yield {column: _value(cell, columns[column]) for column, cell in filled if cell}
    except csv.Error:
        message = "A quotation mark is opened here and never closed, or the text goes on after it."
        file.problems.append(Problem(file.name, lines.line_num, "", message, 'Write a quotation mark in a text twice: "".'))


def _wrong_header(header: Sequence[str], columns: dict[str, FieldInfo], name: str) -> Iterator[Problem]:
    """What is wrong with the first line, which names the columns."""
    for sign, called in ((";", "semicolons"), ("\t", "tabs")):
        if len(header) == 1 and sign in header[0]:
            yield Problem(name, 1, "", f"The columns of this file are parted by {called}, not by commas.", _SAVE_AS)
            return
    for column in dict.fromkeys(header):
        if header.count(column) > 1:
            yield Problem(name, 1, "", f'The column "{column}" stands twice.', "Take one of them away.")
        elif column in _WORKED_OUT:
            yield Problem(name, 1, "", f'"{column}" is worked out from the other columns.', "Take this column away.")
        elif column not in columns:
            hint = did_you_mean(column, columns) or f"Take it away. The columns are: {', '.join(columns)}."
            yield Problem(name, 1, "", f'Unknown column "{column}".', hint)
    near = {did_you_mean(column, columns) for column in header if column not in columns}
    for column, field in columns.items():
        if column not in header and field.is_required() and f'Did you mean "{column}"?' not in near:
            hint = "The first line names the columns, with commas between."
            yield Problem(name, 1, "", f'The column "{column}" is missing.', hint)


def _value(cell: str, field: FieldInfo) -> Any:
    """A cell as what its column holds. What cannot be read so stays as it is, and the model says what is wrong."""
    if _holds(int, field.annotation) and re.fullmatch(r"-?\d{1,12}", cell):
        return int(cell)
    if _holds(datetime.date, field.annotation):
        if british := _BRITISH_DAY.fullmatch(cell):
            day, month, year = british.groups()
            cell = f"{year}-{month:0>2}-{day:0>2}"
        try:
            return datetime.date.fromisoformat(cell)
        except ValueError:
            return cell
    return cell


def _holds(kind: type, annotation: Any) -> bool:
    return annotation is kind or any(_holds(kind, part) for part in get_args(annotation))
