using System.Runtime.InteropServices;
using System.Xml;

namespace Plimsoll.Returns.Cin;

/// <summary>
/// Reads a children in need census from XML, once and forwards, one child in memory at a time. Nothing in a file makes it throw:
/// what is wrong is reported with its line and reading goes on, or, where it cannot, ends with a fatal problem.
/// Only when <see cref="Complete"/> is true after the last child has the whole file been read; otherwise take nothing of it.
/// Source: the Department for Education's CIN census XML (see <see cref="CinLayout"/>).
/// </summary>
public sealed partial class CinReader : IDisposable
{
    private readonly LimitedInput _input;
    private readonly Action<ReadProblem> _report;
    private readonly Dictionary<string, int> _seen = [];
    private readonly int[] _rowCounts = new int[Enum.GetValues<CinTable>().Length];
    private readonly ShortTexts _texts = new();
    private XmlReader _xml = XmlReader.Create(TextReader.Null);
    private IXmlLineInfo? _lines;
    private string _namespace = "";
    private bool _opened;
    private bool _begun;
    private bool _ended;
    private CinChild? _first;
    private int _children;
    private int _messagePlace = -1;

    private CinReader(Stream census, Action<ReadProblem> report)
    {
        _input = new LimitedInput(census);
        _report = report;
    }

    /// <summary>What the file says about itself; an empty header where it says nothing.</summary>
    public CinHeader Header { get; private set; } = new();

    /// <summary>The whole file was read, to its end, and it is a census.</summary>
    public bool Complete { get; private set; }

    /// <summary>Opens a census and reads to its first child. The stream is the caller's to close.</summary>
    /// <param name="report">Is told each problem as it is met. A bad file may have as many problems as values: do not keep them all.</param>
    public static CinReader Open(Stream census, Action<ReadProblem> report)
    {
        var reader = new CinReader(census, report);
        reader._first = reader.Next();
        return reader;
    }

    /// <summary>The children in the order of the file, to its end or to a fatal fault. To be read once.</summary>
    public IEnumerable<CinChild> Children()
    {
        for (var child = _first; child is not null; child = Next())
        {
            _first = null;
            yield return child;
        }
    }

    public void Dispose() => _xml.Dispose();

    private CinChild? Next()
    {
        if (_ended)
        {
            return null;
        }

        try
        {
            OpenInput();
            return ReadToChild();
        }
        catch (XmlException fault)
        {
            _ended = true;
            Complete = false;
            ReportFault(fault);
            return null;
        }
    }

    /// <summary>Creating the XML reader already reads, and so may already find that the file is no XML.</summary>
    private void OpenInput()
    {
        if (_opened)
        {
            return;
        }

        _opened = true;
        _xml = XmlReader.Create(_input, new XmlReaderSettings
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            NameTable = new LimitedNames(CinLayout.Names(CinLayout.Message)),
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            IgnoreWhitespace = true,
            CloseInput = false,
        });
        _lines = (IXmlLineInfo)_xml;
    }

    private CinChild? ReadToChild()
    {
        while (_xml.Read())
        {
            switch (_xml.NodeType)
            {
                case XmlNodeType.Element when _xml.Depth == 0:
                    Begin();
                    break;
                case XmlNodeType.Element when _xml.Depth == 1:
                    ReadPart();
                    break;
                case XmlNodeType.Element:
                    if (ReadListed() is { } child)
                    {
                        return child;
                    }

                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA:
                    ReportStrayText(null);
                    break;
                default:
                    break;
            }
        }

        _ended = true;
        if (_children == 0)
        {
            throw new XmlException("The census lists no children.");
        }

        Complete = true;
        return null;
    }

    private void Begin()
    {
        _begun = true;
        _namespace = _xml.NamespaceURI;
        if (_xml.LocalName != CinLayout.Message.Name)
        {
            throw new XmlException($"This is not a CIN census: it begins with {ReadProblem.Show(_xml.LocalName)}, and a census begins with {CinLayout.Message.Name}.");
        }
    }

    /// <summary>Header or Children, the parts of the message.</summary>
    private void ReadPart()
    {
        var place = IndexOfCurrent(CinLayout.Message, 0);
        if (place < 0)
        {
            SkipUnknown(CinLayout.Message, null);
            return;
        }

        if (place <= _messagePlace)
        {
            Report(CinFault.Form, null, _xml.LocalName, "", $"{_xml.LocalName} stands once, and the header before the children.");
        }

        _messagePlace = Math.Max(_messagePlace, place);
        if (CinLayout.Message.Inside[place] != CinLayout.Header)
        {
            return;
        }

        _budget = MostInOneRow;
        Header = (CinHeader)ReadRow(CinLayout.Header, 0, null);
        if (Header.Collection.Text is { } collection && !collection.Equals("CIN", StringComparison.OrdinalIgnoreCase))
        {
            throw new XmlException($"This is not a CIN census: its header says that it is the collection {ReadProblem.Show(collection)}.");
        }
    }

    /// <summary>What stands in the list of children: a child, or something that does not belong there.</summary>
    private CinChild? ReadListed()
    {
        if (_xml.LocalName != CinLayout.Child.Name || !IsOurs())
        {
            SkipUnknown(CinLayout.Message.Inside[^1], null);
            return null;
        }

        _budget = MostInOneRow;
        var child = (CinChild)ReadRow(CinLayout.Child, _children + 1, null);
        child.Close();
        _children++;
        var place = $"{CinLayout.Child.Name} {child.Ordinal}";
        var named = child.ChildIdentifiers.LAchildID;
        if (child.Id is not { } id)
        {
            _report(new CinProblem(CinFault.Id, child.ChildIdentifiers, "LAchildID", named.Line, $"{place}, ChildIdentifiers, LAchildID", "", "The child has no LAchildID, so nothing of this child can be taken."));
            return child;
        }

        ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(_seen, id, out _);
        child.Occurrence = ++count;
        if (child.Occurrence > 1)
        {
            _report(new CinProblem(CinFault.Id, child.ChildIdentifiers, "LAchildID", child.Line, $"{place} ({ReadProblem.Show(id)})", ReadProblem.Show(id), "The census has had a child of this LAchildID before. Both are kept."));
        }

        return child;
    }
}
