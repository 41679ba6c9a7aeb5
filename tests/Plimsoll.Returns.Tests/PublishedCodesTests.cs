namespace Plimsoll.Returns.Tests;

public sealed class PublishedCodesTests
{
    [Theory]
    [InlineData("cin.sex", 3)]
    [InlineData("cin.gender-current", 4)]
    [InlineData("dfe.gender", 7)]
    [InlineData("dfe.upn-unknown", 7)]
    [InlineData("dfe.ethnicity", 20)]
    [InlineData("dfe.disability", 13)]
    [InlineData("dfe.referral-source", 22)]
    [InlineData("dfe.primary-need", 10)]
    [InlineData("dfe.cin-closure", 9)]
    [InlineData("dfe.abuse-category", 5)]
    [InlineData("dfe.assessment-factors", 44)]
    [InlineData("dfe.pre-proceedings-outcome", 3)]
    public void Holds_the_whole_of_each_set(string set, int count) =>
        Assert.Equal(count, PublishedCodes.OfCin.All.Count(code => code.Set == set));

    [Fact]
    public void Holds_no_other_set_and_every_code_says_what_it_stands_for()
    {
        Assert.Equal(147, PublishedCodes.OfCin.All.Count);
        Assert.All(PublishedCodes.OfCin.All, code => Assert.True(code.Label.Length > 0 && code.Code == code.Code.Trim()));
        Assert.All(PublishedCodes.OfCin.All, code => Assert.False(code.From > code.To));
    }

    [Fact]
    public void Names_the_factors_that_the_catalogue_branches_on()
    {
        var named = PublishedCodes.OfCin.All.Where(code => code.Also is not null).Select(code => (code.Code, code.Also));
        Assert.Equal([("3A", "domestic abuse"), ("3B", "domestic abuse"), ("3C", "domestic abuse"), ("16A", "neglect")], named);
    }

    [Theory]
    [InlineData("dfe.referral-source", "5D", "2022-03-31", false)]
    [InlineData("dfe.referral-source", "5D", "2022-04-01", true)]
    [InlineData("dfe.gender", "1", "2024-03-31", true)]
    [InlineData("dfe.gender", "1", "2024-04-01", false)]
    [InlineData("dfe.gender", "3", "2024-03-31", false)]
    [InlineData("dfe.no-such-set", "1", "2024-03-31", false)]
    public void Knows_a_code_in_its_time(string set, string code, string day, bool known)
    {
        Assert.Equal(known, PublishedCodes.OfCin.Knows(set, code, DateOnly.Parse(day)));
        Assert.Equal(PublishedCodes.OfCin.Find(set, code) is not null, PublishedCodes.OfCin.Knows(set, code));
    }
}
