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
        var row = element.Make!();
        // Before its content is read, so that a problem inside can name the child.
        around?.Add(row);
        (row.Element, row.Ordinal) = (element.Name, ordinal);
        (row.Line, row.Column) = Position();
        Spend(0);
        _path.Add(row);
        if (!_xml.IsEmptyElement)
        {
            var progress = new Progress(new int[element.Inside.Count]);
            while (_xml.Read() && _xml.NodeType != XmlNodeType.EndElement)
            {
                if (_xml.NodeType == XmlNodeType.Element)
                {
                    ReadInside(row, element, ref progress);
                }
                else
                {
                    ReportStrayText();
                }
            }
        }

        _path.RemoveAt(_path.Count - 1);
        return row;
    }

    private void ReadInside(CinRow row, CinElement around, ref Progress progress)
    {
        var at = IndexOfCurrent(around);
        if (at < 0)
        {
            SkipUnknown(around);
            return;
        }

        var element = around.Inside[at];
        if (at < progress.Furthest)
        {
            Report(element.Name, "", $"{element.Name} stands too late: it comes before {around.Inside[progress.Furthest].Name}.");
        }

        progress.Furthest = Math.Max(progress.Furthest, at);
        var ordinal = ++progress.Counts[at];
        if (!element.Many && ordinal > 1)
        {
            Report(element.Name, "", $"{element.Name} stands more than once.{(element.Make is null ? " The first is taken." : "")}");
        }

        if (element.Make is null)
        {
            row.Add(element.Name, ReadCell(element));
        }
        else
        {
            ReadRow(element, element.Many || ordinal > 1 ? ordinal : 0, row);
        }
    }

    private Cell ReadCell(CinElement element)
    {
        var (line, column) = Position();
        var length = 0;
        if (!_xml.IsEmptyElement)
        {
            while (_xml.Read() && _xml.NodeType != XmlNodeType.EndElement)
            {
                if (_xml.NodeType == XmlNodeType.Element)
                {
                    var place = Place(element.Name);
                    var (innerLine, innerColumn) = Position();
                    _report(new ReadProblem(innerLine, place, ReadProblem.Show(_xml.LocalName), $"{element.Name} holds a value, not other elements. This one is passed over.", innerColumn));
                    PassOver();
                }
                else
                {
                    length = ReadText(length);
                }
            }
        }

        Spend(length);
        var cell = new Cell(new string(_value, 0, length), line, column);
        CheckValue(element, cell);
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

    private void CheckValue(CinElement element, Cell cell)
    {
        if (cell.Text is not { } text)
        {
            return;
        }

        var message = element.Value switch
        {
            CinValue.Date when cell.Date is null => "This is not a date. A date is written yyyy-mm-dd, for example 2026-03-31.",
            CinValue.Flag when cell.Flag is null => "This is neither yes (1 or true) nor no (0 or false).",
            CinValue.Number when cell.Number is null => "This is not a whole number.",
            CinValue.Code => CheckCode(element, text),
            _ => null,
        };
        if (message is not null)
        {
            _report(new ReadProblem(cell.Line, Place(element.Name), ReadProblem.Show(text), message, cell.Column));
        }
    }

    private string? CheckCode(CinElement element, string text)
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

    private void SkipUnknown(CinElement around)
    {
        Report("", _xml.LocalName, $"{around.Name} has no element of this name. It is passed over, with all that it holds.");
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

    private void Spend(int characters)
    {
        _budget -= WeightOfElement + characters;
        if (_budget < 0)
        {
            throw new XmlException("One child goes on for longer than a child's record can.");
        }
    }

    /// <summary>How often each element inside has stood, and which of them came last in the order of the layout.</summary>
    private record struct Progress(int[] Counts, int Furthest = 0);

    private int IndexOfCurrent(CinElement around) => IsOurs() ? around.IndexOf(_xml.LocalName) : -1;

    /// <summary>An element without a namespace, or of the same as the message.</summary>
    private bool IsOurs() => _xml.NamespaceURI.Length == 0 || _xml.NamespaceURI == _namespace;
}
