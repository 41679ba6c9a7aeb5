using System.Text;
using Plimsoll.App.Access;
using Plimsoll.App.Census;
using Plimsoll.App.Tests.Import;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;

namespace Plimsoll.App.Tests.Census;

/// <summary>The census of our own records, made and held to be checked.</summary>
public sealed class CheckOwnCensusTests : IDisposable
{
    private static readonly CensusHolder Holder = new("ann", "1");

    private readonly HeldCensuses _held = new(TimeProvider.System);

    public void Dispose() => _held.Dispose();

    [Theory]
    [InlineData("2026-11-20", "2025/26 to 2026-03-31, 2026/27 to 2026-11-20, 2024/25 to 2025-03-31")]
    [InlineData("2026-03-31", "2024/25 to 2025-03-31, 2025/26 to 2026-03-31")]
    [InlineData("2026-04-01", "2025/26 to 2026-03-31, 2026/27 to 2026-04-01, 2024/25 to 2025-03-31")]
    [InlineData("2024-06-01", "2024/25 to 2024-06-01")]
    [InlineData("2029-06-01", "2026/27 to 2027-03-31, 2025/26 to 2026-03-31, 2024/25 to 2025-03-31")]
    public void The_years_that_have_begun_are_offered_and_the_last_that_has_ended_comes_first(string today, string years)
    {
        using var made = new Made(new DateTimeOffset(DateTime.Parse($"{today}T12:00:00Z", null, System.Globalization.DateTimeStyles.AdjustToUniversal), TimeSpan.Zero));

        var choice = new CheckOwnCensus(made.Authority, _held).Choice(Made.Director);

        Assert.True(choice.Access.IsAllowed);
        Assert.Equal(years, string.Join(", ", choice.Years.Select(year => $"{year.Year.Name} to {year.AsAt:yyyy-MM-dd}")));
    }

    [Fact]
    public async Task What_is_held_is_what_the_terminal_makes_with_its_gaps_and_the_sealed_counted()
    {
        using var made = new Made(settings: new Settings("") { AuthorityNumber = "321" });
        made.Load(new SmallCensus { Child = "Q0001", Others = new SmallCensus { Child = "Q0002" }.Element });
        made.Write(new Subject(SubjectKind.Child, "Q0002"), RecordTypes.Sealed, ("step", "sealed"));
        using var stream = new MemoryStream();
        var terminal = new BuildCensus(made.Authority).Write(Made.Director, new CensusAsked(2026), () => stream).What!;

        var census = await Made2026(made);

        Assert.Null(census.Refused);
        Assert.Equal((1, 1), (census.Done!.Children, census.Own!.Made.Sealed));
        Assert.Equal(terminal.Gaps, census.Own.Made.Gaps);
        Assert.Equal(stream.ToArray(), Bytes(census.Own.Open()!));
        Assert.Contains("<LEA>321</LEA>", Encoding.UTF8.GetString(stream.ToArray()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_goes_when_it_is_let_go_of_and_whoever_reads_it_then_reads_to_the_end()
    {
        using var made = new Made(settings: new Settings("") { AuthorityNumber = "321" });
        made.Load(new SmallCensus());
        var census = await Made2026(made);
        using var open = census.Own!.Open()!;

        _held.Discard(census);

        Assert.Null(census.Own.Open());
        Assert.EndsWith("</Message>", Encoding.UTF8.GetString(Bytes(open)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_year_without_a_child_is_said_and_nothing_is_held_of_it()
    {
        using var made = new Made(settings: new Settings("") { AuthorityNumber = "321" });

        var census = await Made2026(made);

        Assert.StartsWith("No child was referred or in need in 2025/26", census.Refused, StringComparison.Ordinal);
        Assert.Null(census.Own);
    }

    [Fact]
    public void Without_the_number_of_the_authority_nothing_is_begun_and_it_is_said_what_to_do()
    {
        using var made = new Made();
        made.Load(new SmallCensus());

        var begun = new CheckOwnCensus(made.Authority, _held).Begin(Made.Director, Holder, 2026).What!;

        Assert.Null(begun.Census);
        Assert.Contains("whoever runs it for you sets PLIMSOLL_AUTHORITY_NUMBER", begun.Refused!, StringComparison.Ordinal);
        Assert.Empty(_held.Of(Holder));
    }

    [Theory]
    [InlineData("head of service")]
    [InlineData("social worker")]
    public void Nobody_else_makes_it_and_the_try_is_kept(string role)
    {
        using var made = new Made(settings: new Settings("") { AuthorityNumber = "321" });
        made.Load(new SmallCensus());
        var reader = new Reader("bo", "Bo Quay", "bo", [new HeldRole(role)]);

        var shown = new CheckOwnCensus(made.Authority, _held).Begin(reader, Holder, 2026);

        Assert.Null(shown.What);
        Assert.Empty(_held.Of(Holder));
        Assert.Contains(made.Authority.AccessLog.Looks(made.Authority.Self), look => look is { Who: "bo", What: "children in need census, not shown" });
    }

    [Fact]
    public async Task Whoever_may_no_longer_make_it_is_no_longer_shown_it()
    {
        using var made = new Made(settings: new Settings("") { AuthorityNumber = "321" });
        made.Load(new SmallCensus { Child = "Q0001" });
        var census = await Made2026(made);
        var (pages, files) = (new CensusPages(made.Authority), new CensusFiles(made.Authority));
        Assert.NotNull(pages.One(Made.Director, census, false, 1).What);

        made.Write(new Subject(SubjectKind.Child, "Q0001"), RecordTypes.NamedReader, ("step", "named"), ("list", "may not see"), ("hidden", "no"), ("person", "ann"), ("reason", "Family of hers."));

        Assert.False(pages.One(Made.Director, census, false, 1).Access.IsAllowed);
        Assert.False(files.Census(Made.Director, census).Access.IsAllowed);
        Assert.Null(files.Gaps(Made.Director, census).What);
    }

    private async Task<HeldCensus> Made2026(Made made)
    {
        var census = new CheckOwnCensus(made.Authority, _held).Begin(Made.Director, Holder, 2026).What!.Census!;
        while (!census.IsOver)
        {
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }

        return census;
    }

    private static byte[] Bytes(Stream stream)
    {
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
