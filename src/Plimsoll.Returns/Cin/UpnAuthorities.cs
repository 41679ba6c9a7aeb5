namespace Plimsoll.Returns.Cin;

/// <summary>The local authorities that have given out unique pupil numbers (UPNs), by their three digits. Source: <c>reference/codes/upn-authorities.csv</c>.</summary>
internal static class UpnAuthorities
{
    private static readonly int?[] Since = Load();

    public static bool Knows(ReadOnlySpan<char> code, int year) =>
        code is [>= '0' and <= '9', >= '0' and <= '9', >= '0' and <= '9'] && Since[int.Parse(code)] <= year;

    /// <summary>For each number the first year in which it may be used.</summary>
    private static int?[] Load()
    {
        var since = new int?[1000];
        var stream = typeof(UpnAuthorities).Assembly.GetManifestResourceStream("upn-authorities.csv")
            ?? throw new InvalidOperationException("The authorities of UPNs are not built into the program.");
        using var lines = new StreamReader(stream);
        lines.ReadLine();
        while (lines.ReadLine() is { Length: > 0 } line)
        {
            var cells = line.Split(',');
            for (var code = int.Parse(cells[0]); code <= int.Parse(cells[1]); code++)
            {
                since[code] = cells[2].Length == 0 ? 0 : int.Parse(cells[2]);
            }
        }

        return since;
    }
}
