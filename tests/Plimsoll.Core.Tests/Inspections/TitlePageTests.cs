using Plimsoll.Core.Inspections;

namespace Plimsoll.Core.Tests.Inspections;

public class TitlePageTests
{
    [Theory]
    [InlineData("Inspection of Northport local authority children’s services", "Northport")]
    [InlineData("Inspection of Northport\nchildren’s services", "Northport")]
    [InlineData("Inspection of Northport City Council local authority\nchildren's services", "Northport City Council")]
    [InlineData("London Borough of Northport\n\nInspection of children’s social care services", "London Borough of Northport")]
    [InlineData("Northport-on-Sea\nInspection of services for children in need of help and\nprotection, children looked after and care leavers1", "Northport-on-Sea")]
    public void The_authority_is_the_name_in_the_title(string title, string authority) =>
        Assert.Equal(authority, ReportReader.Read($"{title}\nInspection dates: 4 to 15 October 2021\n").Authority);

    [Theory]
    [InlineData("Louise Example, His Majesty’s Inspector", "Louise Example")]
    [InlineData("Mandy Example HMI", "Mandy Example")]
    [InlineData("Paula Thomson-Example, Her Majesty's Inspector", "Paula Thomson-Example")]
    [InlineData("Jean de la Example, Senior HMI", "Jean de la Example")]
    [InlineData("to be confirmed", null)]
    [InlineData("12 people", null)]
    public void The_lead_inspector_is_the_name_without_the_title(string printed, string? name) =>
        Assert.Equal(name, People.NameIn(printed));
}
