using Plimsoll.Core.Calendar;

namespace Plimsoll.Core.Practice.Reading;

/// <summary>A phrase that is not in the language: where, what was found, what was expected.</summary>
internal sealed class PhraseException(string found, string expected, string? nearest = null) : Exception($"found {found}, expected {expected}")
{
    public string Found { get; } = found;

    public string Expected { get; } = expected;

    public string? Nearest { get; } = nearest;
}

/// <summary>A phrase of the catalogue, read from the left word by word.</summary>
internal sealed class Phrase
{
    // Phrases stand inside one another in brackets: a limit keeps the deepest of them shallow.
    private const int Longest = 2_000;

    private readonly string _text;

    private int _at;

    public Phrase(string text)
    {
        if (text.Length > Longest)
        {
            throw new PhraseException($"{text.Length} characters", $"a phrase of at most {Longest}");
        }

        _text = text;
    }

    public bool AtEnd
    {
        get
        {
            Space();
            return _at >= _text.Length;
        }
    }

    /// <summary>A place to come back to.</summary>
    public int Mark() => _at;

    public void BackTo(int mark) => _at = mark;

    /// <summary>What stands at the cursor, for a message.</summary>
    public string Rest => AtEnd ? "the end of the phrase" : $"\"{_text[_at..Math.Min(_text.Length, _at + 40)]}\"";

    /// <summary>Takes words if they stand here, whole.</summary>
    public bool Take(string words)
    {
        var mark = _at;
        foreach (var word in words.Split(' '))
        {
            Space();
            if (!_text.AsSpan(_at).StartsWith(word, StringComparison.Ordinal)
                || (_at + word.Length < _text.Length && IsNameChar(_text[_at + word.Length]) && IsNameChar(word[^1])))
            {
                _at = mark;
                return false;
            }

            _at += word.Length;
        }

        return true;
    }

    public bool Sees(string words)
    {
        var mark = _at;
        var sees = Take(words);
        _at = mark;
        return sees;
    }

    public void Need(string words)
    {
        if (!Take(words))
        {
            throw Expected($"\"{words}\"");
        }
    }

    public PhraseException Expected(string what, string? nearest = null) => new(Rest, what, nearest);

    public void End()
    {
        if (!AtEnd)
        {
            throw Expected("the end of the phrase");
        }
    }

    /// <summary>A kebab-case name, perhaps with dots (<c>author.role</c>, <c>cp.visit</c>).</summary>
    public string Name(string what)
    {
        Space();
        var start = _at;
        while (_at < _text.Length && (IsNameChar(_text[_at]) || (_text[_at] == '.' && _at + 1 < _text.Length && IsNameChar(_text[_at + 1]))))
        {
            _at++;
        }

        if (_at == start || !char.IsAsciiLetterLower(_text[start]))
        {
            _at = start;
            throw Expected(what);
        }

        return _text[start.._at];
    }

    public bool TryNumber(out int number)
    {
        Space();
        var start = _at;
        while (_at < _text.Length && char.IsAsciiDigit(_text[_at]))
        {
            _at++;
        }

        if (_at == start || (_at < _text.Length && IsNameChar(_text[_at])) || !int.TryParse(_text.AsSpan(start, _at - start), out number))
        {
            _at = start;
            number = 0;
            return false;
        }

        return true;
    }

    /// <summary><c>1st</c>, <c>2nd</c>, <c>3rd</c>, <c>17th</c>.</summary>
    public bool TryOrdinal(out int number)
    {
        Space();
        var start = _at;
        while (_at < _text.Length && char.IsAsciiDigit(_text[_at]))
        {
            _at++;
        }

        var ending = _at > start && _at + 2 <= _text.Length ? _text.AsSpan(_at, 2) : "";
        if (ending is "st" or "nd" or "rd" or "th" && (_at + 2 == _text.Length || !IsNameChar(_text[_at + 2]))
            && int.TryParse(_text.AsSpan(start, _at - start), out number))
        {
            _at += 2;
            return true;
        }

        _at = start;
        number = 0;
        return false;
    }

    /// <summary>A length of time such as <c>10 working days</c>, if one stands here.</summary>
    public bool TryLength(out LengthOfTime length)
    {
        var mark = _at;
        if (TryNumber(out var number))
        {
            foreach (var (word, unit) in Units)
            {
                if (Take(word) || Take(word + "s"))
                {
                    length = new LengthOfTime(number, unit);
                    return true;
                }
            }
        }

        _at = mark;
        length = default;
        return false;
    }

    public LengthOfTime Length() =>
        TryLength(out var length) ? length : throw Expected("a length of time such as \"10 working days\"");

    public TimeOnly Time()
    {
        Space();
        if (_at + 5 <= _text.Length && TimeOnly.TryParseExact(_text.AsSpan(_at, 5), "HH:mm", out var time))
        {
            _at += 5;
            return time;
        }

        throw Expected("a time such as \"09:00\"");
    }

    /// <summary>A value of a field: ends at a comma, a bracket or " or ".</summary>
    public string Value()
    {
        Space();
        var start = _at;
        while (_at < _text.Length && _text[_at] is not (',' or '[' or ']' or '(' or ')') && !AtOr())
        {
            _at++;
        }

        var value = _text[start.._at].Trim();
        return value.Length > 0 ? value : throw Expected("a value");
    }

    private bool AtOr() => _text[_at] == ' ' && _text.AsSpan(_at).StartsWith(" or ", StringComparison.Ordinal);

    private void Space()
    {
        while (_at < _text.Length && _text[_at] is ' ' or '\n')
        {
            _at++;
        }
    }

    private static bool IsNameChar(char c) => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-' || char.IsAsciiLetterUpper(c);

    private static readonly (string, TimeUnit)[] Units =
    [
        ("working day", TimeUnit.WorkingDay), ("school day", TimeUnit.SchoolDay), ("hour", TimeUnit.Hour), ("day", TimeUnit.Day),
        ("week", TimeUnit.Week), ("month", TimeUnit.Month), ("term", TimeUnit.Term), ("year", TimeUnit.Year),
    ];
}
