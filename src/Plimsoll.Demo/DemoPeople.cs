namespace Plimsoll.Demo;

/// <summary>Somebody invented who can sign in to the demonstration.</summary>
/// <param name="Employment"><c>permanent</c>, <c>agency</c> or <c>elected</c>.</param>
public sealed record DemoPerson(string Id, string Name, string Role, string Team, string Employment);

/// <summary>The people of <c>samples/people.csv</c>, in its order.</summary>
public sealed class DemoPeople(IReadOnlyList<DemoPerson> all)
{
    private const string Header = "id,name,role,team,employment";

    public IReadOnlyList<DemoPerson> All => all;

    public DemoPerson? Find(string? id) => all.FirstOrDefault(person => person.Id == id);

    /// <summary>Those that ship.</summary>
    public static DemoPeople Shipped()
    {
        using var text = new StreamReader(typeof(DemoPeople).Assembly.GetManifestResourceStream("samples/people.csv")!);
        return Read("people.csv", text.ReadToEnd().ReplaceLineEndings("\n").TrimEnd('\n').Split('\n'));
    }

    /// <summary>Reads plain lines of five values without quotes; anything else is refused with its line.</summary>
    public static DemoPeople Read(string path) => Read(Path.GetFileName(path), File.ReadAllLines(path));

    private static DemoPeople Read(string name, string[] lines)
    {
        if (lines.Length == 0 || lines[0] != Header)
        {
            throw new InvalidDataException($"{name}, line 1: expected \"{Header}\".");
        }

        var people = new List<DemoPerson>();
        for (var number = 2; number <= lines.Length; number++)
        {
            var values = lines[number - 1].Split(',');
            if (values.Length != 5 || values.Any(string.IsNullOrWhiteSpace))
            {
                throw new InvalidDataException($"{name}, line {number}: expected five values ({Header}), none of them empty.");
            }

            if (people.Any(person => person.Id == values[0]))
            {
                throw new InvalidDataException($"{name}, line {number}: \"{values[0]}\" is there twice.");
            }

            people.Add(new DemoPerson(values[0], values[1], values[2], values[3], values[4]));
        }

        return new DemoPeople(people);
    }
}
