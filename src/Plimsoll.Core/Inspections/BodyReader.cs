using System.Text;

namespace Plimsoll.Core.Inspections;

/// <summary>
/// Reads the text after the first page, line by line: headings say what part begins; numbers, bullets and gaps say where a paragraph begins;
/// a page end says nothing.
/// </summary>
internal sealed class BodyReader(IReadOnlyList<PrintedLine> lines, int start, Part firstPart, bool isEarlier)
{
    private const int LongestSubheading = 90;
    private const int LongestWrappedLine = 200;
    private const int LongestGap = 60;
    private const int LongestEnding = 100;

    private readonly StringBuilder _text = new();
    private Part _part = firstPart;
    private string? _section;
    private int? _number;
    private bool _isBullet;
    private bool _takesBullets;
    private int _indent;
    private int _expected = 1;
    private bool _isAfterHeading = true;
    private PrintedLine _previous;
    private bool _isAfterGap;

    public List<string> Summary { get; } = [];

    public List<string> Improve { get; } = [];

    public List<Finding> Findings { get; } = [];

    /// <summary>The grades that headings over the findings print, by the name of the judgement.</summary>
    public List<Judgement> HeadingGrades { get; } = [];

    public List<string> Warnings { get; } = [];

    public void Read()
    {
        for (var i = start; i < lines.Count; i++)
        {
            if (lines[i].IsBlank)
            {
                _isAfterGap = true;
                continue;
            }

            var isFree = _isAfterGap || _isAfterHeading || lines[i].Page != _previous.Page || EndsHere;
            if (isFree && Headings.At(lines, i, _section, isEarlier) is { } heading)
            {
                Begin(heading);
                i += heading.Lines - 1;
            }
            else if (_part != Part.Aside)
            {
                Take(i);
                _isAfterHeading = false;
            }

            _previous = lines[i];
            _isAfterGap = false;
        }

        End();
    }

    private void Begin(Heading heading)
    {
        End();
        _part = heading.Part;
        _section = heading.Section;
        _isAfterHeading = true;
        if (heading is { Section: { } name, Grade: { } grade })
        {
            HeadingGrades.Add(new Judgement(name, grade));
        }
    }

    private void Take(int i)
    {
        var line = lines[i];
        if (Marks.NumberOf(line.Text) is { } number && IsNext(number))
        {
            End();
            _number = number;
            _expected = number + 1;
            _text.Append(PrintedText.SingleSpaced(Marks.WithoutNumber(line.Text)));
        }
        else if (Marks.IsBullet(line.Text) && (line.Text[0] is not ('-' or '*') || IsApart))
        {
            TakeBullet(line);
        }
        else if (IsSubheading(i))
        {
            End();
            _isAfterHeading = true;
        }
        else
        {
            if (BeginsParagraph(line))
            {
                End();
            }

            PrintedText.Append(_text, line.Text);
        }
    }

    private bool IsApart => _isAfterGap || _isAfterHeading || EndsHere || _isBullet;

    private bool EndsHere
    {
        get
        {
            Span<char> end = stackalloc char[Math.Min(_text.Length, LongestEnding)];
            _text.CopyTo(_text.Length - end.Length, end, end.Length);
            return end.Length == 0 || PrintedText.EndsSentence(end);
        }
    }

    // Paragraphs are numbered from 1 without gaps, so any other number at the beginning of a line belongs to the text.
    private bool IsNext(int number)
    {
        if (number == _expected)
        {
            return _isAfterGap || _isAfterHeading || EndsHere;
        }

        if (number == 1 && _isAfterHeading)
        {
            return true;
        }

        if (number < _expected || number > _expected + LongestGap || !EndsHere || !(_isAfterGap || _isAfterHeading))
        {
            return false;
        }

        Warnings.Add(number == _expected + 1 ? $"Paragraph {_expected} is missing." : $"Paragraphs {_expected} to {number - 1} are missing.");
        return true;
    }

    private void TakeBullet(PrintedLine line)
    {
        var text = Marks.WithoutBullet(line.Text);
        _takesBullets |= _text.Length > 0 && _text[^1] == ':';
        if (_part == Part.Findings && _text.Length > 0 && (_number is not null || _takesBullets))
        {
            PrintedText.Append(_text, $"\u2022 {text}");
            return;
        }

        End();
        _isBullet = true;
        _indent = line.Indent;
        PrintedText.Append(_text, text);
    }

    // A short line alone between paragraphs, such as "Outcomes for care leavers" over some of the recommendations.
    private bool IsSubheading(int i)
    {
        var line = lines[i];
        var isAlone = _isAfterGap || _isAfterHeading || (_isBullet && line.Indent <= _indent) || (_text.Length > 0 && _text[^1] == ':');
        var next = i + 1;
        while (next < lines.Count && lines[next].IsBlank)
        {
            next++;
        }

        return isAlone && EndsHere
            && line.Text.Length <= LongestSubheading && char.IsUpper(line.Text[0])
            && !PrintedText.EndsSentence(line.Text) && line.Text[^1] is not (',' or '-' or '\u2013')
            && next < lines.Count && !char.IsLower(lines[next].Text[0])
            && (next > i + 1 || Marks.IsBullet(lines[next].Text) || Marks.NumberOf(lines[next].Text) is not null);
    }

    // A numbered paragraph lasts until the next number; a bullet until the next bullet or a gap on the same page; other text until a gap after a whole sentence.
    private bool BeginsParagraph(PrintedLine line)
    {
        if (_text.Length == 0 || _number is not null)
        {
            return false;
        }

        if (_isBullet)
        {
            return _isAfterGap && EndsHere && line.Page == _previous.Page;
        }

        return EndsHere && (_isAfterGap || line.Page != _previous.Page || _previous.Text.Length > LongestWrappedLine);
    }

    private void End()
    {
        if (_text.Length > 0)
        {
            var text = _text.ToString();
            switch (_part)
            {
                case Part.Summary:
                    Summary.Add(text);
                    break;
                case Part.Improve:
                    Improve.Add(text);
                    break;
                case Part.Findings:
                    Findings.Add(new Finding(_number, _section ?? "", text));
                    break;
            }
        }

        _text.Clear();
        _number = null;
        _isBullet = false;
        _takesBullets = false;
    }
}
