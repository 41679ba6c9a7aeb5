using System.Text;
using Plimsoll.App.Census;

namespace Plimsoll.App.Tests.Census;

public sealed class HeldCensusesTests : IDisposable
{
    private const string Census = "<Message><Header><CollectionDetails><Collection>CIN</Collection><Year>2026</Year><ReferenceDate>2026-03-31</ReferenceDate></CollectionDetails></Header><Children></Children></Message>";

    private readonly HeldCensuses _held = new(TimeProvider.System);

    [Fact]
    public async Task Where_as_many_are_held_as_can_be_the_oldest_that_is_read_makes_room_and_nobody_is_turned_away()
    {
        var all = new List<HeldCensus>();
        for (var person = 0; person <= HeldCensuses.Most; person++)
        {
            var begun = _held.Begin(Holder(person), "census.xml", new MemoryStream(Encoding.UTF8.GetBytes(Census)), Census.Length);
            Assert.NotNull(begun);
            all.Add(begun);
            while (!begun.IsOver)
            {
                await Task.Delay(5, TestContext.Current.CancellationToken);
            }
        }

        Assert.Null(_held.Find(Holder(0), all[0].Id));
        Assert.All(Enumerable.Range(1, HeldCensuses.Most), person => Assert.Same(all[person], _held.Find(Holder(person), all[person].Id)));
    }

    [Fact]
    public void Nobody_finds_what_another_sign_in_holds_and_it_ends_with_its_own()
    {
        var census = _held.Begin(Holder(1), "census.xml", new MemoryStream(Encoding.UTF8.GetBytes(Census)), Census.Length)!;

        Assert.Null(_held.Find(new CensusHolder("person-1", "another sign-in"), census.Id));
        _held.End(Holder(1).SignIn);

        Assert.Empty(_held.Of(Holder(1)));
    }

    public void Dispose() => _held.Dispose();

    private static CensusHolder Holder(int person) => new($"person-{person}", $"sign-in-{person}");
}
