using Plimsoll.App.Looking;

namespace Plimsoll.App.Tests.Looking;

public sealed class ListPartTests
{
    [Theory]
    [InlineData(0, 1, 1, 1, 0, 0)]
    [InlineData(1, 1, 1, 1, 1, 1)]
    [InlineData(400, 1, 1, 1, 1, 400)]
    [InlineData(401, 1, 1, 2, 1, 400)]
    [InlineData(401, 2, 2, 2, 401, 401)]
    [InlineData(4312, 11, 11, 11, 4001, 4312)]
    [InlineData(4312, 12, 11, 11, 4001, 4312)]
    [InlineData(4312, -3, 1, 11, 1, 400)]
    [InlineData(4312, ListPart.Whole, 1, 11, 1, 4312)]
    public void A_part_says_where_it_stands_and_what_lies_outside_the_list_is_its_nearest_part(int total, int asked, int number, int parts, int first, int last)
    {
        var part = ListPart.Of(total, asked);

        Assert.Equal((number, parts, first, last), (part.Number, part.Parts, part.First, part.Last));
        Assert.Equal(last == 0 ? 0 : last - first + 1, part.Of([.. Enumerable.Range(0, total)]).Count);
    }

    [Fact]
    public void The_parts_are_the_whole_list_once_and_in_its_order()
    {
        int[] all = [.. Enumerable.Range(0, 1234)];

        Assert.Equal(all, Enumerable.Range(1, ListPart.Of(all.Length, 1).Parts).SelectMany(number => ListPart.Of(all.Length, number).Of(all)));
        Assert.All(all, row => Assert.Contains(row, ListPart.Of(all.Length, ListPart.With(row)).Of(all)));
    }
}
