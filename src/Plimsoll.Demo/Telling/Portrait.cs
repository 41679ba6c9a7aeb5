using Plimsoll.Demo.Making;
using Plimsoll.Demo.People;

namespace Plimsoll.Demo.Telling;

/// <summary>
/// What a child is like, the same in every record of ten years: what they love, whom they turn to, what they fear, what they wish for.
/// Made from the seed and the child alone.
/// </summary>
internal sealed class Portrait
{
    private static readonly string[] Loves =
    [
        "dinosaurs", "drawing horses", "football", "baking", "the trampoline", "Lego", "dancing", "fishing off the pier", "gymnastics", "trains", "singing", "scooters", "swimming", "comics", "the drums",
        "making dens", "boxing club", "doing hair", "football stickers", "puzzles", "cadets", "skateboarding", "gardening with {safe}", "bird spotting", "cooking rice the way {safe} does",
    ];

    private static readonly string[] SafePeople = ["Nan", "Grandad", "Auntie Bea", "Uncle Des", "Miss Garside at school", "Gran in Ropewalk", "Auntie Jo", "Mrs Pym next door", "Nana Vi", "Auntie Shaz", "Grandma Ade"];

    private static readonly string[] Fears = ["shouting at night", "the front door going", "Mum not waking up", "being moved again", "there being no tea", "the dark on the landing", "the neighbours knowing", "what happens after school", "Mum being on her own", "people looking at {his} clothes"];

    private static readonly string[] Wishes =
    [
        "one school and no more moving", "a bed of {his} own", "Mum to be well again", "to sleep at {safe}'s at weekends", "a lock on the bedroom door", "to go on the school trip", "the arguing to stop", "to see Dad with somebody there", "a day when nobody comes about them", "a dog",
    ];

    private static readonly string[] Comforts = ["a grey rabbit with one ear", "a blanket from {safe}", "music in one ear", "sitting by the window", "the cat", "a torch under the pillow", "counting the boats", "a long walk round the harbour", "being left alone for ten minutes"];

    private static readonly string[] Schools = ["Lantern Road Primary", "Saltpan Lane Primary", "Oakum Primary", "Tern Close Infants"];

    private static readonly string[] Seniors = ["Beacon High", "Keelmen's Academy", "Gannet Hill School", "Harbour Sixth"];

    private static readonly string[] Teachers = ["Mr Adebisi", "Miss Garside", "Mrs Holt", "Mr Penhale", "Miss Okoye", "Ms Larkin", "Mr Rafferty", "Mrs Sandhu"];

    private static readonly string[] Carers = ["Denise", "Paulette", "Margaret", "Colin", "Anjali", "Ruth", "Winston", "Sheila", "Kemi", "Brian"];

    private readonly Child _child;

    private readonly string? _sibling;

    private readonly string _parent;

    private readonly string _love;

    private readonly string _safe;

    private readonly string _fear;

    private readonly string _wish;

    private readonly string _comfort;

    private readonly int _place;

    private readonly DateOnly _born;

    public Portrait(ulong seed, Family family, Child child)
    {
        var dice = new Dice(seed, $"portrait {child.Id}");
        _child = child;
        _born = child.Born;
        Name = Names.Short(child.First) is { } called && dice.Chance(0.6) ? called : child.First;
        _sibling = family.Children.FirstOrDefault(other => other != child && Math.Abs(other.Born.Year - child.Born.Year) < 9)?.First;
        _parent = family.Adults.Count == 0 ? "the key worker" : family.Adults[0].Relationship == "mother" ? "Mum" : "Dad";
        _safe = new Dice(seed, $"safe {family.Number}").Pick(SafePeople);
        (_love, _fear, _wish, _comfort) = (dice.Pick(Loves), dice.Pick(Fears), dice.Pick(Wishes), dice.Pick(Comforts));
        _place = dice.Below(1000);
    }

    public string Name { get; }

    public bool HasSibling => _sibling is not null;

    /// <summary>The stage of life that words are chosen by: 0 baby, 1 small, 2 at primary school, 3 older, 4 not yet born.</summary>
    public int Stage(DateOnly day) => day < _child.Born ? 4 : _child.Age(day) switch { < 2 => 0, < 5 => 1, < 11 => 2, _ => 3 };

    /// <summary>What stands in the place of a word in braces.</summary>
    public string Word(string word, DateOnly day, bool away)
    {
        var boy = _child.Sex == "M";
        return word switch
        {
            "N" => day < _born ? "the baby" : Name,
            "he" => boy ? "he" : "she",
            "He" => boy ? "He" : "She",
            "him" => boy ? "him" : "her",
            "his" => boy ? "his" : "her",
            "His" => boy ? "His" : "Her",
            "mum" => away ? Carers[_place % Carers.Length] : _parent,
            "sib" => _sibling ?? "the baby next door",
            "safe" => _safe,
            "love" => Filled(_love, day, away),
            "fear" => Filled(_fear, day, away),
            "wish" => Filled(_wish, day, away),
            "comfort" => Filled(_comfort, day, away),
            "school" => _child.Age(day) < 4 ? "nursery" : _child.Age(day) < 11 ? Schools[_place % Schools.Length] : Seniors[_place % Seniors.Length],
            "teacher" => Teachers[(_place + _child.Age(day)) % Teachers.Length],
            "age" => $"{Math.Max(0, _child.Age(day))}",
            "month" => day.ToString("MMMM", System.Globalization.CultureInfo.InvariantCulture),
            "season" => day.Month switch { 12 or 1 or 2 => "winter", < 6 => "spring", < 9 => "summer", _ => "autumn" },
            "number" => Numeral(2 + ((_place + day.DayOfYear) % 5)),
            "minutes" => $"{5 * (2 + ((_place + day.DayOfYear) % 8))}",
            "percent" => $"{62 + ((_place + (day.DayNumber / 30)) % 36)}",
            _ => throw new InvalidOperationException($"No portrait says what {{{word}}} is."),
        };
    }

    private string Filled(string text, DateOnly day, bool away) => Teller.Fill(text, this, day, away);

    private static string Numeral(int number) => number switch { 2 => "two", 3 => "three", 4 => "four", 5 => "five", _ => "six" };
}
