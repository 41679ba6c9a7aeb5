using System.Xml.Linq;

namespace Plimsoll.Bench;

/// <summary>A census of any number of children: those of <c>samples/made-2026.xml</c> again and again, each with an id and a UPN of its own.</summary>
internal static class MadeCensus
{
    private const string Letters = "ABCDEFGHJKLMNPQRTUVWXYZ";

    public static void Write(int children, Stream to)
    {
        var sample = XDocument.Load(Sample());
        var made = sample.Descendants("Child").Select(child => child.ToString().Split('\n')).ToList();
        using var text = new StreamWriter(to, leaveOpen: true) { NewLine = "\n" };
        text.WriteLine("<?xml version=\"1.0\" encoding=\"utf-8\"?>");
        text.WriteLine("<Message>");
        text.WriteLine(sample.Descendants("Header").Single());
        text.WriteLine("  <Children>");
        for (var number = 0; number < children; number++)
        {
            foreach (var line in made[number % made.Count])
            {
                text.Write("    ");
                text.WriteLine(Own(line, number));
            }
        }

        text.WriteLine("  </Children>");
        text.WriteLine("</Message>");
    }

    private static string Own(string line, int number) =>
        line.Contains("<LAchildID>", StringComparison.Ordinal) ? $"    <LAchildID>N{number:D9}</LAchildID>"
        : line.Contains("<UPN>", StringComparison.Ordinal) ? $"    <UPN>{Upn(number)}</UPN>"
        : line;

    private static string Upn(int number)
    {
        var digits = $"801{number:D9}";
        return $"{Letters[digits.Select((digit, at) => (at + 2) * (digit - '0')).Sum() % Letters.Length]}{digits}";
    }

    private static string Sample()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Plimsoll.slnx")))
        {
            folder = Path.GetDirectoryName(folder)!;
        }

        return Path.Combine(folder, "samples", "made-2026.xml");
    }
}
