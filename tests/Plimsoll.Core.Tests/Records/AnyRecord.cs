using FsCheck;
using FsCheck.Fluent;
using Microsoft.FSharp.Core;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Records;

namespace Plimsoll.Core.Tests.Records;

/// <summary>Records of every shape that the rules allow, made from a fixed seed.</summary>
internal static class AnyRecord
{
    private static readonly Gen<string> Id = Words("abcXYZ0189._:-", 1, 64);
    private static readonly Gen<string> Name = Words("abc XYZ019'&/é–😀", 1, 40);
    private static readonly Gen<string> Prose = Words("abc XYZ\"\\/<>&\n\t\r\u0000\u001F\u2028éŵ–😀{}[]", 0, 300);

    private static readonly Gen<Moment> When = Gen.OneOf(
        Gen.Choose(0, 60_000).Select(day => Moment.On(new DateOnly(1900, 1, 1).AddDays(day))),
        Gen.Choose(0, int.MaxValue).Select(second => Moment.At(DateTimeOffset.UnixEpoch.AddSeconds(second))),
        Gen.Choose(0, int.MaxValue).Select(tick => Moment.At(DateTimeOffset.UnixEpoch.AddDays(20_000).AddTicks(tick))));

    private static readonly Gen<FieldValue> Value = Gen.OneOf(
        Prose.Select(FieldValue.Of),
        Gen.Choose(-1_000_000, 1_000_000).Select(number => FieldValue.Of(number / 1000m)),
        Gen.Elements(FieldValue.Of(decimal.MaxValue), FieldValue.Of(decimal.MinValue), FieldValue.Of(0.0000000000000000000000000001m), FieldValue.Of(-0.0m)),
        Prose.ArrayOf().Resize(5).Select(texts => FieldValue.Of(texts)),
        Gen.Choose(1, 99).Select(age => (FieldValue)new FieldValue.Group($$"""[{"name":"Ŵyn","age":{{age}}},{}]""")));

    private static readonly Gen<Author?> Author = Gen.OneOf(
        Gen.Constant<Author?>(null),
        from id in Name
        from words in Name.OrNull().Resize(50).Four()
        from qualified in Gen.Elements<bool?>(null, true, false)
        select new Author(id, words.Item1, words.Item2, words.Item3, qualified, words.Item4, words.Item1, words.Item2));

    private static readonly Gen<Correction?> Correction = Gen.OneOf(
        Gen.Constant<Correction?>(null),
        from record in Id
        from kind in Gen.Elements(Enum.GetValues<CorrectionKind>())
        from reason in Words("abc \"\\\n\r\t\u2028é😀", 1, 300).OrNull()
        select new Correction(record, kind, reason));

    public static Gen<CaseRecord> Made { get; } =
        from id in Id
        from kind in Gen.Elements(Enum.GetValues<SubjectKind>())
        from subject in Name
        from names in Name.Two()
        from optional in Id.OrNull().Two()
        from happened in When
        from recorded in When
        from isRecorded in Gen.Elements(true, false)
        from author in Author
        from fields in Name.Zip(Value).ArrayOf().Resize(8)
        from corrects in Correction
        select new CaseRecord
        {
            Id = id,
            Subject = new Subject(kind, subject),
            Occasion = optional.Item1,
            Type = names.Item1,
            Happened = happened,
            Recorded = isRecorded ? recorded : null,
            Author = author,
            Fields = fields.DistinctBy(field => field.Item1).ToDictionary(field => field.Item1, field => field.Item2),
            About = optional.Item2,
            Corrects = corrects,
            Source = names.Item2,
        };

    /// <summary>Holds of so many records, the same ones each time; says which it does not hold of.</summary>
    public static void Always(Func<CaseRecord, bool> holds, int count = 500) =>
        Prop.ForAll(Arb.From(Made), holds).Check(Config.QuickThrowOnFailure
            .WithMaxTest(count)
            .WithReplay(FSharpOption<Replay>.Some(new Replay(new Rnd(20_261_120, 1), FSharpOption<int>.None))));

    /// <summary>So many records, the same ones each time, no two of one id.</summary>
    public static IReadOnlyList<CaseRecord> Some(int count) =>
        [.. Made.Sample(30, new Rnd(20_261_120, 1), count).DistinctBy(record => record.Id)];

    private static Gen<string> Words(string letters, int least, int most) =>
        from length in Gen.Choose(least, most)
        from runes in Gen.Elements(letters.EnumerateRunes().Select(rune => rune.ToString())).ArrayOf(length)
        let text = string.Concat(runes)
        select text.Length <= most ? text : text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)];
}
