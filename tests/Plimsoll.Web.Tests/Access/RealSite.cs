using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Plimsoll.App;
using Plimsoll.App.Access;
using Plimsoll.Storage;

namespace Plimsoll.Web.Tests.Access;

/// <summary>The site in earnest, over https with a certificate of its own, and a browser that trusts it.</summary>
public sealed class RealSite : IAsyncLifetime
{
    private readonly string _beside = Directory.CreateTempSubdirectory("plimsoll-keys-").FullName;

    public RealSite()
        : this(council: null)
    {
    }

    private RealSite(CouncilSignIn? council)
    {
        Service = MadeService.InEarnest(folder => new Settings(folder) { SignInKey = Path.Combine(_beside, "sign-in.key"), CouncilSignIn = council });
        var certificate = Path.Combine(_beside, "site.pfx");
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var made = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256).CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(200));
        File.WriteAllBytes(certificate, made.Export(X509ContentType.Pkcs12));
        App = Site.Build(["--urls", "https://127.0.0.1:0", "--Kestrel:Certificates:Default:Path", certificate, "--Logging:Console:LogLevel:Default", "None"], Service.Authority);
    }

    /// <summary>Joined to a council's own sign-in service.</summary>
    public static RealSite With(CouncilSignIn council) => new(council);

    public MadeService Service { get; }

    public WebApplication App { get; }

    public KeepAccounts Keeping => new(Service.Authority);

    public string Keys => Path.Combine(Service.Folder, "keys");

    /// <summary>An account that has not begun: its one-time key.</summary>
    public string Invite(string id, string role = "director", string? knownAs = null, DateOnly? to = null) => Keeping.Add(Reader.SettingUp, new Account(id, $"{id} Made") { KnownAs = knownAs, Roles = [new AccountRole(role, null, new DateOnly(2026, 1, 1), to)] }) is { Key: { } key }
        ? key
        : throw new InvalidOperationException("The account was not made.");

    public async ValueTask InitializeAsync() => await App.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        Service.Dispose();
        Directory.Delete(_beside, recursive: true);
    }
}
