using Plimsoll.Demo;

namespace Plimsoll.Web.Tests.Access;

public sealed class DemoPeopleTests
{
    [Theory]
    [InlineData("id,name\n", "people.csv, line 1: expected \"id,name,role,team,employment\".")]
    [InlineData("id,name,role,team,employment\na,B,c,d\n", "people.csv, line 2: expected five values")]
    [InlineData("id,name,role,team,employment\na,B,c,d,permanent\nb,,c,d,permanent\n", "people.csv, line 3: expected five values")]
    [InlineData("id,name,role,team,employment\na,B,c,d,permanent\na,C,c,d,agency\n", "people.csv, line 3: \"a\" is there twice.")]
    public void Bad_input_is_refused_with_its_line(string text, string message)
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var path = Path.Combine(folder.FullName, "people.csv");
            File.WriteAllText(path, text);

            var refused = Record.Exception(() => DemoPeople.Read(path));

            Assert.IsType<InvalidDataException>(refused);
            Assert.StartsWith(message, refused.Message, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
