using Plimsoll.Returns.Cin.Rules;

namespace Plimsoll.Returns.Tests.Cin.Rules;

public sealed class Rule8794Tests() : RuleTests(Rule8794.Rule)
{
    [Fact]
    public void Fires_on_every_row_of_a_code_that_stands_more_than_once() =>
        Fires("Disabilities[0].Disability Disabilities[2].Disability Disabilities[3].Disability", Child("Disability MOB", "Disability AUT", "Disability  MOB ", "Disability MOB"));

    [Fact]
    public void Passes_different_codes_different_children_and_rows_without_a_code() => Passes(
        Child("Disability MOB", "Disability AUT", "Disability", "Disability"), Child("Disability MOB"), Child());
}
