using Plimsoll.App.Demonstration;

namespace Plimsoll.Web.Tests;

// The demonstration authority, small: what the tour shows.
public sealed partial class MadeService
{
    private const int Children = 120;

    public static MadeService OfNorthport()
    {
        var service = new MadeService(Directory.CreateTempSubdirectory("plimsoll-").FullName, demonstration: false);
        Assert.Null(new MakeDemonstration(service.Authority, service.Folder).Run(Children, seed: 1, service.Authority.Today).Refused);
        return service;
    }
}
