using System.Net.Security;
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
    {
        Service = MadeService.InEarnest(folder => new Settings(folder) { SignInKey = Path.Combine(_beside, "sign-in.key") });
        var certificate = Path.Combine(_beside, "site.pfx");
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var made = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256).CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(200));
        File.WriteAllBytes(certificate, made.Export(X509ContentType.Pkcs12));
        App = Site.Build(["--urls", "https://127.0.0.1:0", "--Kestrel:Certificates:Default:Path", certificate, "--Logging:Console:LogLevel:Default", "None"], Service.Authority);
    }

    public MadeService Service { get; }

    public WebApplication App { get; }

    public KeepAccounts Keeping => new(Service.Authority);

    public string Keys => Path.Combine(Service.Folder, "keys");

    /// <summary>An account that has not begun: its one-time key.</summary>
    public string Invite(string id, string role = "director") => Keeping.Add(Reader.SettingUp, new Account(id, $"{id} Made") { Roles = [new AccountRole(role, null, new DateOnly(2026, 1, 1), null)] }) is { Key: { } key }
        ? key
        : throw new InvalidOperationException("The account was not made.");

    public Visitor Visitor() => new(new Uri(App.Urls.Single()), new SocketsHttpHandler
    {
        AllowAutoRedirect = false,
        SslOptions = new SslClientAuthenticationOptions { RemoteCertificateValidationCallback = (_, certificate, _, _) => certificate?.Subject == "CN=localhost" },
    });

    public async ValueTask InitializeAsync() => await App.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await App.DisposeAsync();
        Service.Dispose();
        Directory.Delete(_beside, recursive: true);
    }
}
