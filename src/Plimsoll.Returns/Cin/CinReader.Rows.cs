using System.Xml;

namespace Plimsoll.Returns.Cin;

/// <summary>The elements of one child.</summary>
public sealed partial class CinReader
{
    private const int LongestValue = 4_096;
    private const int DeepestElement = 64;
    private const int MostInOneRow = 8_000_000;
    private const int WeightOfElement = 64;

    private readonly char[] _value = new char[LongestValue + 1];
    private int _budget;

    private CinRow ReadRow(CinElement element, int ordinal, CinRow? around)
    {
        var row = Begin(element, ordinal, around);
        _path.Add((element, row));
        ReadInside(row, element);
        _path.RemoveAt(_path.Count - 1);
        return row;
    }

    private CinRow Begin(CinElement element, int ordinal, CinRow? around)
    {
        var row = element.Make!();
        row.Ordinal = ordinal;
        row.Row = element.Table is { } table ? _rowCounts[(int)table]++ : _children;
        (row.Line, row.Column) = Position();
        Spend(0);

        // Before its content is read, so that a problem inside can name the child.
        if (around is not null)
        {
            row.PutInside(around);
        }

        return row;
    }

    private void ReadInside(CinRow row, CinElement around)
    {
        if (_xml.IsEmptyElement)
        {
            return;
        }

        Span<int> counts = stackalloc int[around.Inside.Length];
        var furthest = 0;
        while (_xml.Read() && _xml.NodeType != XmlNodeType.EndElement)
        {
            if (_xml.NodeType != XmlNodeType.Element)
            {
                ReportStrayText(row);
                continue;
            }

            var at = IndexOfCurrent(around, furthest);
            if (at < 0)
            {
                SkipUnknown(around, row);
                continue;
            }

            var element = around.Inside[at];
            if (at < furthest)
            {
                Report(CinFault.Form, row, element.Name, "", $"{element.Name} stands too late: it comes before {around.Inside[furthest].Name}.");
            }

            furthest = Math.Max(furthest, at);
            ReadElement(row, element, ++counts[at]);
        }
    }

    private void ReadElement(CinRow row, CinElement element, int ordinal)
    {
        if (!element.Many && ordinal > 1)
        {
            var isFirstTaken = element.IsValue || element.Make is not null;
            Report(CinFault.Form, row, element.Name, "", $"{element.Name} stands more than once.{(isFirstTaken ? " The first is taken." : "")}");
        }

        switch (element)
        {
            case { IsValue: true, Make: null }:
                row.Set(element.Slot, ReadCell(element, row));
                break;
            case { IsValue: true }:
                var single = Begin(element, 0, row);
                single.Set(0, ReadCell(element, single));
                break;
            case { Make: null }:
                ReadGroup(row, element);
                break;
            default:
                ReadRow(element, element.Many || ordinal > 1 ? ordinal : 0, row);
                break;
        }
    }

    private void ReadGroup(CinRow row, CinElement group)
    {
        var before = _rowCounts[(int)CinTable.Reviews];
        var (line, column) = Position();
        _path.Add((group, null));
        Spend(0);
        ReadInside(row, group);
        _path.RemoveAt(_path.Count - 1);
        if (group == CinLayout.Reviews && _rowCounts[(int)CinTable.Reviews] == before)
        {
            var review = Begin(CinLayout.Review, 0, row);
            (review.Line, review.Column) = (line, column);
        }
    }

    private Cell ReadCell(CinElement element, CinRow row)
    {
        var (line, column) = Position();
        var length = 0;
        if (!_xml.IsEmptyElement)
        {
            while (_xml.Read() && _xml.NodeType != XmlNodeType.EndElement)
            {
                if (_xml.NodeType == XmlNodeType.Element)
                {
                    Report(CinFault.Form, row, element.Name, _xml.LocalName, $"{element.Name} holds a value, not other elements. This one is passed over.");
                    PassOver();
                }
                else
                {
                    length = ReadText(length);
                }
            }
        }

        Spend(length);
        var cell = new Cell(_texts.Of(_value.AsSpan(0, length)), line, column);
        if (ProblemOf(element, cell) is { } message)
        {
            Report(element.Value == CinValue.Code ? CinFault.Code : CinFault.Value, row, element.Name, cell.Text!, message, line, column);
        }

        return cell;
    }

    private int ReadText(int length)
    {
        int read;
        while ((read = _xml.ReadValueChunk(_value, length, _value.Length - length)) > 0)
        {
            length += read;
            if (length > LongestValue)
            {
                throw new XmlException($"A value is longer than {LongestValue} characters: no value of a census is.");
            }
        }

        return length;
    }

    private string? ProblemOf(CinElement element, Cell cell) => element.Value switch
    {
        CinValue.Text => null,
        _ when cell.IsMissing => null,
        CinValue.Date when cell.Date is null => "This is not a date. A date is written yyyy-mm-dd, for example 2026-03-31.",
        CinValue.Flag when cell.Flag is null => "This is neither yes (1 or true) nor no (0 or false).",
        CinValue.Number when cell.Number is null => "This is not a whole number.",
        CinValue.Code => ProblemOfCode(element, cell.Text!),
        _ => null,
    };

    private string? ProblemOfCode(CinElement element, string text)
    {
        var codes = PublishedCodes.OfCin;
        if (codes.Knows(element.Codes!, text, Header.ReferenceDay))
        {
            return null;
        }

        if (codes.Find(element.Codes!, text) is not null)
        {
            return $"This code of {element.Name} is not in use in the year of this census.";
        }

        var upper = text.ToUpperInvariant();
        return codes.Knows(element.Codes!, upper)
            ? $"This is not a code of {element.Name}. Perhaps {upper} is meant."
            : $"This is not a code of {element.Name}.";
    }

    private void SkipUnknown(CinElement around, CinRow? row)
    {
        Report(CinFault.Form, row, "", _xml.LocalName, $"{around.Name} has no element of this name. It is passed over, with all that it holds.");
        PassOver();
    }

    private void PassOver()
    {
        var depth = _xml.Depth;
        if (_xml.IsEmptyElement)
        {
            return;
        }

        while (_xml.Read() && _xml.Depth > depth)
        {
            if (_xml.Depth > DeepestElement)
            {
                throw new XmlException($"Elements stand more than {DeepestElement} deep inside one another: no census does that.");
            }
        }
    }

    /// <summary>How much the last child weighs, about as many characters as it takes to write.</summary>
    internal int Spent => MostInOneRow - _budget;

    private void Spend(int characters)
    {
        _budget -= WeightOfElement + characters;
        if (_budget < 0)
        {
            throw new XmlException("One child goes on for longer than a child's record can.");
        }
    }

    /// <summary>Elements mostly stand in their order, so the search begins where the last one stood. -1 where there is none of the name.</summary>
    private int IndexOfCurrent(CinElement around, int from)
    {
        if (!IsOurs())
        {
            return -1;
        }

        var name = _xml.LocalName;
        var inside = around.Inside;
        for (var step = 0; step < inside.Length; step++)
        {
            var at = from + step < inside.Length ? from + step : from + step - inside.Length;
            if (inside[at].Name == name)
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>An element without a namespace, or of the same as the message.</summary>
    private bool IsOurs() => _xml.NamespaceURI.Length == 0 || _xml.NamespaceURI == _namespace;
}
