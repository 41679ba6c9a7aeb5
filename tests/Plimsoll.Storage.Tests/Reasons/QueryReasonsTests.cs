using Plimsoll.Core.Records;

namespace Plimsoll.Storage.Tests;

public sealed class QueryReasonsOnSqliteTests() : QueryReasonsTests(Given.OnSqlite());

public sealed class QueryReasonsOnPostgresTests() : QueryReasonsTests(Given.OnPostgres());

public abstract class QueryReasonsTests(Given given) : IDisposable
{
    public void Dispose()
    {
        given.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public void Reasons_are_kept_in_order_and_none_is_written_over()
    {
        var reasons = given.Open().QueryReasons;
        reasons.Keep([Reason("p1", "C1", "First.", Given.Now), Reason("p2", null, "Of the return: ☂", Given.Now)], Given.Now);
        reasons.Keep([Reason("p1", "C1", "", Given.Now.AddMinutes(1))], Given.Now.AddMinutes(1));

        Assert.Equal(
            [Reason("p1", "C1", "First.", Given.Now), Reason("p2", null, "Of the return: ☂", Given.Now), Reason("p1", "C1", "", Given.Now.AddMinutes(1))],
            given.Open().QueryReasons.All());
        Assert.Empty(given.Open("another").QueryReasons.All());
    }

    [Fact]
    public void The_same_author_at_the_same_instant_says_one_thing()
    {
        var reasons = given.Open().QueryReasons;
        reasons.Keep([Reason("p1", "C1", "One.", Given.Now)], Given.Now);
        reasons.Keep([Reason("p1", "C1", "Other.", Given.Now)], Given.Now);

        Assert.Equal(["Other."], reasons.All().Select(reason => reason.Words));
    }

    [Fact]
    public void A_reason_ends_after_three_years()
    {
        var reasons = given.Open().QueryReasons;
        reasons.Keep([Reason("p1", "C1", "Old.", Given.Now)], Given.Now);

        reasons.Keep([Reason("p2", "C1", "On the last day.", Given.Now + QueryReasons.Kept)], Given.Now + QueryReasons.Kept);
        Assert.Equal(2, reasons.All().Count);
        var later = Given.Now + QueryReasons.Kept + TimeSpan.FromSeconds(1);
        reasons.Keep([Reason("p3", "C1", "New.", later)], later);

        Assert.Equal(["On the last day.", "New."], reasons.All().Select(reason => reason.Words));
    }

    [Fact]
    public void What_was_written_about_a_child_goes_with_the_erased_record()
    {
        var reasons = given.Open().QueryReasons;
        reasons.Keep([Reason("p1", "C1", "Gone.", Given.Now), Reason("p2", "C2", "Stays.", Given.Now)], Given.Now);

        reasons.Erase(new Subject(SubjectKind.Child, "C1"));
        reasons.Erase(new Subject(SubjectKind.Family, "C2"));

        Assert.Equal(["Stays."], reasons.All().Select(reason => reason.Words));
    }

    private static QueryReason Reason(string place, string? child, string words, DateTimeOffset written) => new(place, "8775Q", child, words, "ann", written);
}
