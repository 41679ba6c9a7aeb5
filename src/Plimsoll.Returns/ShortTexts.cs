namespace Plimsoll.Returns;

/// <summary>Dates and codes stand in a return many times over: each is kept once, as far as there is room, which saves most of the memory that reading takes.</summary>
internal sealed class ShortTexts
{
    private const int Longest = 12;
    private const int Places = 8_192;

    private readonly string[] _texts = new string[Places];

    public string Of(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > Longest)
        {
            return text.ToString();
        }

        var hash = 2_166_136_261u;
        foreach (var letter in text)
        {
            hash = unchecked((hash ^ letter) * 16_777_619u);
        }

        ref var known = ref _texts[(hash ^ (hash >> 15)) & (Places - 1)];
        return known is not null && text.SequenceEqual(known) ? known : known = text.ToString();
    }
}
