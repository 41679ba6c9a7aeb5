namespace Plimsoll.Demo.People;

/// <summary>Numbers that look right and are nobody's.</summary>
internal static class Numbers
{
    private const string UpnLetters = "ABCDEFGHJKLMNPQRTUVWXYZ";

    /// <summary>An NHS number of the range 999, which is given to nobody, with its check digit.</summary>
    public static string Nhs(int number)
    {
        for (var tail = number; ; tail += 7)
        {
            var digits = $"999{tail % 1_000_000:000000}";
            var sum = 0;
            for (var at = 0; at < 9; at++)
            {
                sum += (digits[at] - '0') * (10 - at);
            }

            var check = (11 - (sum % 11)) % 11;
            if (check < 10)
            {
                return $"{digits}{check}";
            }
        }
    }

    /// <summary>A pupil number that begins with 001, which is the number of no council, with its check letter.</summary>
    public static string Upn(int year, int number)
    {
        var digits = $"001{year % 100:00}{number % 10_000_000:0000000}";
        var sum = 0;
        for (var at = 0; at < 12; at++)
        {
            sum += (digits[at] - '0') * (at + 2);
        }

        return $"{UpnLetters[sum % 23]}{digits}";
    }

    /// <summary>A telephone number of the range that Ofcom keeps for drama.</summary>
    public static (string Kind, string Value) Phone(int number) => number % 2 == 0 ? ("phone", $"01632 960{number % 1000:000}") : ("mobile", $"07700 900{number % 1000:000}");

    /// <summary>A street of Northport, which is on no map, with a postcode area that is not in use.</summary>
    public static (string Lines, string Postcode) Address(int number)
    {
        string[] streets = ["Ropewalk", "Capstan Street", "Lantern Road", "Tern Close", "Saltpan Lane", "Beacon Terrace", "Oakum Court", "Keelmen's Row", "Mooring Way", "Gannet Avenue", "Lodestar Road", "Harbour View"];
        return ($"{(number * 7 % 148) + 1} {streets[number % streets.Length]}, Northport", $"ZZ{(number % 9) + 1} {number % 10}QQ");
    }
}
