using Microsoft.Extensions.Configuration;
using Plimsoll.App;
using Plimsoll.Web.Access;

namespace Plimsoll.Web.Tests.Access;

public sealed class ModeTests
{
    [Theory]
    [InlineData("urls", "http://127.0.0.1:5080")]
    [InlineData("urls", "http://localhost:5080;http://[::1]:5080")]
    [InlineData("urls", null)]
    public void A_demonstration_starts_on_this_machine_alone(string key, string? value)
    {
        using var service = new MadeService();

        Assert.Null(Refusal(service, key, value));
    }

    [Theory]
    [InlineData("urls", "http://0.0.0.0:5080")]
    [InlineData("urls", "http://*:5080")]
    [InlineData("urls", "https://[::]:5080")]
    [InlineData("urls", "http://127.0.0.1:5080;http://10.1.2.3:5080")]
    [InlineData("urls", "http://localhost.example.org:80")]
    [InlineData("http_ports", "8080")]
    [InlineData("https_ports", "8443")]
    [InlineData("Kestrel:Endpoints:Open:Url", "http://0.0.0.0:80")]
    public void A_demonstration_refuses_any_other_address_in_a_sentence(string key, string value)
    {
        using var service = new MadeService();

        Assert.EndsWith("--urls http://127.0.0.1:5080.", Refusal(service, key, value), StringComparison.Ordinal);
    }

    [Fact]
    public void Data_that_no_demo_made_is_never_a_demonstration()
    {
        using var service = MadeService.InEarnest(folder => new Settings(folder));

        Assert.False(Mode.Of(Settings("urls", null), service.Authority).IsDemonstration);
        Assert.Contains("was not made by \"plimsoll demo\"", Refusal(service, Mode.Setting, "true"), StringComparison.Ordinal);
    }

    [Fact]
    public void In_earnest_the_keys_of_sign_in_are_kept_under_a_key_elsewhere()
    {
        using var service = MadeService.InEarnest(folder => new Settings(folder));
        using var beside = MadeService.InEarnest(folder => new Settings(folder) { SignInKey = Path.Combine(folder, "key") });

        Assert.Contains("Set PLIMSOLL_SIGN_IN_KEY", Refusal(service, "urls", null), StringComparison.Ordinal);
        Assert.Contains("a key beside what it protects protects nothing", Refusal(beside, "urls", null), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://10.1.2.3:80", true)]
    [InlineData("https://10.1.2.3:443", false)]
    [InlineData("http://127.0.0.1:80", false)]
    public void In_earnest_nothing_goes_over_the_network_unencrypted(string address, bool refused) =>
        Assert.Equal(refused, new Mode(IsDemonstration: false).Refusal([address])?.Contains("Use https there", StringComparison.Ordinal) == true);

    [Fact]
    public async Task An_address_that_is_open_to_others_ends_the_program_with_code_1()
    {
        using var service = new MadeService();

        Assert.Equal(1, await Site.RunAsync(["--urls", "http://0.0.0.0:0"], service.Authority));
    }

    private static string? Refusal(MadeService service, string key, string? value)
    {
        var settings = Settings(key, value);
        return Mode.Of(settings, service.Authority).Refusal(settings, service.Authority);
    }

    private static IConfigurationRoot Settings(string key, string? value) => new ConfigurationBuilder().AddInMemoryCollection([new(key, value)]).Build();
}
