using Plimsoll.Returns.Cin.Rules;

namespace Plimsoll.Returns.Tests.Cin.Rules;

public sealed class Rule8775QTests() : RuleTests(Rule8775Q.Rule)
{
    [Theory]
    [InlineData("2001-03-30", "")]
    [InlineData("2001-03-30", "soon")]
    [InlineData("2000-05-01", "2025-05-02")]
    [InlineData("2000-02-29", "2025-03-01")]
    [InlineData("0001-01-01", "9999-12-31")]
    public void Fires_where_it_is_open_or_closed_after_the_birthday(string born, string closed) =>
        Fires("ChildIdentifiers.PersonBirthDate CINdetails.CINclosureDate", Child($"PersonBirthDate {born}", Episode($"CINclosureDate {closed}")));

    [Theory]
    [InlineData("2001-03-31", "")]
    [InlineData("2000-05-01", "2025-05-01")]
    [InlineData("2000-02-29", "2025-02-28")]
    [InlineData("9999-12-31", "")]
    [InlineData("", "")]
    public void Passes_the_birthday_itself_the_young_and_no_date_of_birth(string born, string closed) =>
        Passes(Child($"PersonBirthDate {born}", Episode($"CINclosureDate {closed}")));
}
