using Plimsoll.Demo.Making;

namespace Plimsoll.Demo.People;

/// <summary>
/// Ordinary first names and made surnames, for the many origins of the people of England. Surnames are put together from parts; where one is somebody's, it is by chance.
/// </summary>
internal static class Names
{
    private static readonly Origin British = new(
        ["Oliver", "Jack", "Alfie", "Noah", "Harry", "Theo", "Kai", "Dylan", "Lewis", "Mason", "Reece", "Callum", "Jayden", "Toby", "Sam"],
        ["Amelia", "Isla", "Poppy", "Ruby", "Ellie", "Skye", "Chloe", "Freya", "Summer", "Megan", "Lacey", "Paige", "Holly", "Erin", "Tia"],
        ["Ash", "Brack", "Cald", "Dun", "Elm", "Farn", "Gar", "Hart", "Kes", "Lang", "Mar", "Nor", "Oak", "Pen", "Rav", "Sel", "Thorn", "Wain", "Whit", "Yar"],
        ["ley", "combe", "worth", "field", "by", "ton", "well", "ford", "more", "wick", "stone", "ridge", "shaw", "gate", "holme"]);

    private static readonly Origin SouthAsian = new(
        ["Ayaan", "Zain", "Imran", "Arjun", "Rohan", "Hamza", "Kabir", "Dev", "Yusuf", "Nikhil"],
        ["Aisha", "Zara", "Priya", "Anaya", "Maryam", "Meera", "Noor", "Simran", "Hafsa", "Diya"],
        ["Bar", "Chan", "Dar", "Far", "Hal", "Jal", "Kar", "Mal", "Nar", "Raz", "Sar", "Tar"],
        ["aman", "eshi", "anda", "wala", "ari", "udin", "ikar", "oori", "apal", "ezai"]);

    private static readonly Origin African = new(
        ["Kwame", "Tobi", "Emeka", "Kofi", "Jabari", "Sefu", "Idris", "Malachi", "Ade", "Elijah"],
        ["Amara", "Zuri", "Abena", "Ngozi", "Imani", "Temi", "Nia", "Esi", "Ayo", "Precious"],
        ["Ade", "Oku", "Bo", "Chi", "Ek", "Fa", "Kam", "Mwa", "Nka", "Osa", "Tem", "Uba"],
        ["yemi", "nwe", "dara", "kole", "bangi", "sule", "teng", "moyo", "wale", "rimba"]);

    private static readonly Origin European = new(
        ["Jakub", "Mateusz", "Luca", "Andrei", "Tomas", "Filip", "Viktor", "Marek", "Dario", "Nikola"],
        ["Zuzanna", "Maja", "Elena", "Ioana", "Katya", "Hana", "Sofia", "Lena", "Bianca", "Vera"],
        ["Bor", "Dob", "Gor", "Kal", "Lub", "Mir", "Nov", "Pet", "Rad", "Stan", "Vas", "Zel"],
        ["ek", "owicz", "escu", "aru", "inski", "ova", "anov", "aitis", "ek", "ilov"]);

    private static readonly Origin EastAndWestAsian = new(
        ["Wei", "Jun", "Omid", "Karim", "Hiwa", "Minh", "Tariq", "Samir", "Bo", "Rebin"],
        ["Li", "Lan", "Shirin", "Layla", "Yara", "Linh", "Rojin", "Hua", "Dalia", "Nazanin"],
        ["Al", "Bah", "Han", "Kho", "Li", "Nas", "Qua", "Shan", "Tao", "Zan"],
        ["sari", "rami", "wen", "jin", "dari", "ling", "mani", "ouri", "an", "zadeh"]);

    /// <summary>The published ethnicity codes in about the shares of children in need in England, with the names that go with them.</summary>
    public static readonly Mix<(string Code, Origin Origin)> Ethnicities = new(
        (640, ("WBRI", British)), (4, ("WIRI", British)), (4, ("WIRT", British)), (9, ("WROM", European)), (55, ("WOTH", European)),
        (34, ("MWBC", British)), (14, ("MWBA", African)), (14, ("MWAS", SouthAsian)), (36, ("MOTH", EastAndWestAsian)),
        (14, ("AIND", SouthAsian)), (30, ("APKN", SouthAsian)), (14, ("ABAN", SouthAsian)), (22, ("AOTH", EastAndWestAsian)),
        (12, ("BCRB", African)), (46, ("BAFR", African)), (12, ("BOTH", African)), (2, ("CHNE", EastAndWestAsian)), (22, ("OOTH", EastAndWestAsian)), (10, ("NOBT", British)), (6, ("REFU", British)));

    public static readonly IReadOnlyList<Origin> OfWorkers = [British, British, British, British, SouthAsian, African, African, European, EastAndWestAsian];

    public static string First(Dice dice, Origin origin, string sex) => dice.Pick(sex == "M" ? origin.Boys : origin.Girls);

    /// <summary>What somebody called so is called at home.</summary>
    public static string? Short(string first) => first switch
    {
        "Alfie" => "Alf",
        "Amelia" => "Millie",
        "Zuzanna" => "Zuzia",
        "Elijah" => "Eli",
        "Malachi" => "Mal",
        "Theo" => "Ted",
        "Oliver" => "Ollie",
        "Meera" => "Mee",
        "Mateusz" => "Mati",
        "Shirin" => "Shiri",
        _ => null,
    };

    public static string Surname(Dice dice, Origin origin) => dice.Pick(origin.Heads) + dice.Pick(origin.Tails);
}

/// <summary>Names that are found together.</summary>
internal sealed record Origin(IReadOnlyList<string> Boys, IReadOnlyList<string> Girls, IReadOnlyList<string> Heads, IReadOnlyList<string> Tails);
