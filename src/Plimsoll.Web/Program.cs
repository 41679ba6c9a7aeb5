using Plimsoll.App;
using Plimsoll.App.Looking;
using Plimsoll.App.Practice;
using Plimsoll.Storage;
using Plimsoll.Web;

var settings = Settings.FromEnvironment();
var practice = PracticeFolder.Read(settings);
if (practice.Catalogue is not { } catalogue)
{
    foreach (var problem in practice.Problems)
    {
        Console.Error.WriteLine(problem);
    }

    return 2;
}

try
{
    using var authority = Authority.Open(catalogue, settings, TimeProvider.System);
    return await Site.RunAsync(args, new Looking(authority));
}
catch (StorageException wrong)
{
    Console.Error.WriteLine(wrong.Message);
    return 2;
}
