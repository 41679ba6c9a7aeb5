using System.Text.RegularExpressions;
using Plimsoll.Core.Records;

namespace Plimsoll.Returns.Cin.Building;

/// <summary>Who the child is: identifiers and characteristics. Of each field what was recorded last counts.</summary>
internal static partial class PersonModule
{
    public static Draft Identifiers(ChildFile file, string id, bool isNeverTakenFurther, Telling telling)
    {
        var born = Born(file);
        var expected = born is null ? CinMap.ExpectedDate.DayOf(file.Last(CinMap.Pregnancy)) : null;
        var upn = Upn("UPN", file, telling, CinMap.Upn, CinMap.UpnFromElsewhere);
        return new Draft(CinLayout.ChildIdentifiers)
            .With("LAchildID", id)
            .With("UPN", upn)
            .With("FormerUPN", Upn("FormerUPN", file, telling, CinMap.FormerUpn))
            .With("UPNunknown", upn is null ? WithoutUpn(file, born, isNeverTakenFurther, telling) : null)
            .With("PersonBirthDate", born)
            .With("ExpectedPersonBirthDate", expected)
            .With("Sex", born is null && expected is not null ? "U" : Sex(file, telling))
            .With("PersonDeathDate", file.Last(CinMap.Death)?.Happened.Day);
    }

    /// <param name="isHelped">Some referral of the census was taken further: only then must it say that there is no disability.</param>
    public static Draft Characteristics(ChildFile file, bool isHelped, Telling telling)
    {
        var kinds = Disabilities(file, telling);
        if (kinds.Count == 0 && isHelped && Born(file) is not null)
        {
            kinds = ["NONE"];
        }

        var ethnicity = LastOf(file, CinMap.Ethnicity);
        return new Draft(CinLayout.ChildCharacteristics)
            .With("Ethnicity", telling.Code(CinMap.Ethnicity, ethnicity, "NOBT (not yet obtained) is written") ?? "NOBT")
            .WithChosen(kinds.Select(kind => new Draft(CinLayout.Disability).With("Disability", kind)));
    }

    private static DateOnly? Born(ChildFile file)
    {
        var (record, place) = Last(file, CinMap.BirthDate, CinMap.BirthDateOfBirth);
        return place?.DayOf(record);
    }

    /// <summary>The number that was recorded last, wherever it stands.</summary>
    private static string? Upn(string element, ChildFile file, Telling telling, params CinSource[] places)
    {
        var (record, place) = Last(file, places);
        if (record is null || place!.Of(record)!.Trim() is not { Length: > 0 } upn)
        {
            return null;
        }

        if (UpnForm().IsMatch(upn))
        {
            return upn;
        }

        telling.Gap(element, record.Happened.Day, $"{ReadProblem.Show(upn)} has not the form of a unique pupil number: a letter, 11 digits, and a digit or letter. It is left out.");
        return null;
    }

    /// <summary>
    /// Why there is no number. What is recorded counts as long as it can be so: that a child is not of school age, or was not helped, is so for a time.
    /// Otherwise these two, where the records leave no doubt.
    /// </summary>
    private static string? WithoutUpn(ChildFile file, DateOnly? born, bool isNeverTakenFurther, Telling telling)
    {
        const string NotOfSchoolAge = "UN1", NoFurtherAction = "UN7";
        var isYoung = born is null || born > new DateOnly(telling.Year.ReferenceDate.Year - 6, 8, 31);
        var recorded = telling.Code(CinMap.NoUpn, LastOf(file, CinMap.NoUpn));
        var counts = recorded switch { null => false, NotOfSchoolAge => isYoung, NoFurtherAction => isNeverTakenFurther, _ => true };
        return counts ? recorded : isYoung ? NotOfSchoolAge : isNeverTakenFurther ? NoFurtherAction : null;
    }

    private static string Sex(ChildFile file, Telling telling)
    {
        var record = LastOf(file, CinMap.Sex);
        return CinMap.Sex.Of(record) is { } earlier && CinMap.SexOfGender.TryGetValue(earlier, out var sex) ? sex : telling.Code(CinMap.Sex, record, "U (not known) is written") ?? "U";
    }

    /// <summary>What has been recorded since it was last said that none applies any longer.</summary>
    private static List<string> Disabilities(ChildFile file, Telling telling)
    {
        var kinds = new List<string>();
        foreach (var record in file.Records)
        {
            if (CinMap.DisabilityOver.Fits(record))
            {
                kinds.Clear();
            }
            else if (CinMap.Disability.Fits(record))
            {
                kinds.AddRange(telling.Codes(CinMap.Disabilities, record).Where(code => code != "NONE").Except(kinds));
            }
        }

        return kinds;
    }

    private static CaseRecord? LastOf(ChildFile file, CinSource field) => Last(file, field).Record;

    /// <summary>The last record that says something which may stand in several places, and the place.</summary>
    private static (CaseRecord? Record, CinSource? Place) Last(ChildFile file, params CinSource[] places) => file.Records
        .Select(record => ((CaseRecord?)record, Array.Find(places, place => place.Shape.Fits(record) && place.Of(record) is not null))).LastOrDefault(pair => pair.Item2 is not null);

    [GeneratedRegex(@"^[A-Za-z]\d{11}[\dA-Za-z]$", RegexOptions.ECMAScript)]
    private static partial Regex UpnForm();
}
