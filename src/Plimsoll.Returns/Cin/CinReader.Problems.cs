using System.Xml;

namespace Plimsoll.Returns.Cin;

/// <summary>Saying what is wrong, and where.</summary>
public sealed partial class CinReader
{
    /// <summary>The rows and groups around the reader's place, from the outside in.</summary>
    private readonly List<(CinElement Element, CinRow? Row)> _path = [];

    private (int Line, int Column) Position() => (_lines!.LineNumber, _lines.LinePosition);

    /// <summary>Where the reader is, for example <c>Child 3 (M003), CINdetails 1, CINclosureDate</c>.</summary>
    private string Place(string element) =>
        string.Join(", ", _path.Select(step => step.Row?.Name ?? step.Element.Name).Append(element).Where(name => name.Length > 0));

    private void Report(CinFault fault, CinRow? row, string element, string found, string message)
    {
        var (line, column) = Position();
        Report(fault, row, element, found, message, line, column);
    }

    private void Report(CinFault fault, CinRow? row, string element, string found, string message, int line, int column) =>
        _report(new CinProblem(fault, row, element, line, Place(element), ReadProblem.Show(found), message, column));

    /// <summary>Words between elements: often an element's name whose brackets were lost.</summary>
    private void ReportStrayText(CinRow? row)
    {
        var (line, column) = Position();
        var text = _value.AsSpan(0, _xml.ReadValueChunk(_value, 0, _value.Length));
        var words = text.TrimStart();
        if (words.IsEmpty)
        {
            return;
        }

        var before = text[..^words.Length];
        var lines = before.Count('\n');
        var place = lines == 0 ? column + before.Length : before.Length - before.LastIndexOf('\n');
        Report(CinFault.Form, row, "", words.ToString(), "There is text where only elements may stand. It is passed over.", line + lines, place);
    }

    private void ReportFault(XmlException fault)
    {
        var (line, column) = fault.LineNumber > 0 || _lines is null ? (fault.LineNumber, fault.LinePosition) : Position();
        var said = fault.Message.Replace($" Line {fault.LineNumber}, position {fault.LinePosition}.", "", StringComparison.Ordinal);
        var beginning = _input.Beginning;
        var message = (_begun, beginning.Length, fault.LineNumber) switch
        {
            (false, 0, _) => "The file is empty.",
            (false, _, _) => $"This is not a census in XML: {said}",
            (true, _, 0) => said,
            _ => $"The file cannot be read beyond this place: {said}",
        };
        _report(new ReadProblem(Math.Max(line, 1), Place(""), _begun ? "" : ReadProblem.Show(beginning), message, Math.Max(column, 1), Fatal: true));
    }
}
