using Plimsoll.App;

namespace Plimsoll.Web.Tests.Access;

/// <summary>The site in earnest, joined to a council's sign-in service that runs beside it.</summary>
public sealed class CouncilSite : IAsyncLifetime
{
    private readonly string _secret = Path.GetTempFileName();

    public Provider Provider { get; private set; } = null!;

    public RealSite Site { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await File.WriteAllTextAsync(_secret, Provider.Secret + "\n");
        Provider = await Provider.Start();
        Site = RealSite.With(new CouncilSignIn(Provider.Address, Provider.Client, _secret, "sub") { Name = "Northport sign-in", SecondProof = "amr=mfa" });
        Provider.Clock = () => Site.Service.Clock.Now;
        await Site.InitializeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await Site.DisposeAsync();
        await Provider.DisposeAsync();
        File.Delete(_secret);
    }
}
