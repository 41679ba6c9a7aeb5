using Plimsoll.App;
using Plimsoll.App.Practice;
using Plimsoll.Storage;
using Plimsoll.Web;

var settings = Settings.FromEnvironment();
try
{
    var (opened, problems) = Authority.Open(settings, TimeProvider.System);
    if (opened is null)
    {
        foreach (var problem in problems)
        {
            Console.Error.WriteLine(problem);
        }

        return 2;
    }

    using var authority = opened;
    if (PracticeFolder.NotCounting(settings, authority.AcceptedPractice) is { } why)
    {
        Console.Error.WriteLine(why);
    }

    return await Site.RunAsync(args, authority);
}
catch (StorageException wrong)
{
    Console.Error.WriteLine(wrong.Message);
    return 2;
}
