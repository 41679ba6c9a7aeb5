using System.Net;
using System.Net.Http.Headers;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Plimsoll.App.Census;
using Plimsoll.Core.Calendar;
using Plimsoll.Core.Practice;
using Plimsoll.Core.Records;

namespace Plimsoll.Web.Tests.Pages.Census;

/// <summary>A site of a test's own with an analyst, and short forms for loading a census.</summary>
internal sealed class CensusSite : IAsyncDisposable
{
    public const string Analyst = "w-tally";

    /// <summary>Chairs nothing here, and may export for her own line alone.</summary>
    public const string Head = "w-hale";

    private CensusSite(RunningSite site) => Site = site;

    public RunningSite Site { get; }

    public static async Task<CensusSite> Started()
    {
        var site = await RunningSite.Started();
        site.Service.Person(Analyst, "Olu Tally", "performance analyst", null);
        return new CensusSite(site);
    }

    public Task<Visitor> As(string person) => Visitor.SignedIn(Site, person);

    /// <summary>One child: sound, but for the sex that stands there.</summary>
    public static string Child(string id, string sex = "F", string upn = "", string born = "2015-05-01", string referred = "2025-05-01") =>
        $"<Child><ChildIdentifiers><LAchildID>{id}</LAchildID>{(upn.Length == 0 ? "" : $"<UPN>{upn}</UPN>")}<PersonBirthDate>{born}</PersonBirthDate><Sex>{sex}</Sex></ChildIdentifiers><ChildCharacteristics><Ethnicity>WBRI</Ethnicity></ChildCharacteristics>"
        + $"<CINdetails><CINreferralDate>{referred}</CINreferralDate><ReferralSource>1A</ReferralSource><PrimaryNeedCode>N1</PrimaryNeedCode><CINclosureDate>{referred}</CINclosureDate><ReasonForClosure>RC7</ReasonForClosure><ReferralNFA>1</ReferralNFA></CINdetails></Child>\n";

    public static string File(int year, params string[] children) =>
        $"<Message><Header><CollectionDetails><Collection>CIN</Collection><Year>{year}</Year><ReferenceDate>{year}-03-31</ReferenceDate></CollectionDetails></Header><Children>\n{string.Concat(children)}</Children></Message>";

    /// <summary>Loads a file and waits until it is read.</summary>
    /// <returns>The address of what was found.</returns>
    public static async Task<string> Load(Visitor visitor, string census, string name = "census-2026.xml")
    {
        using var answer = await Give(visitor, Encoding.UTF8.GetBytes(census), name);
        return await Read(visitor, answer);
    }

    /// <summary>Has the census of a year made of the site's own records, and waits until it is checked.</summary>
    public static async Task<string> Own(Visitor visitor, string year)
    {
        using var answer = await Ask(visitor, year);
        return await Read(visitor, answer);
    }

    public static async Task<HttpResponseMessage> Ask(Visitor visitor, string year) =>
        await visitor.Post("/census/build", ("year", year), ("__RequestVerificationToken", Token(await visitor.Page("/census"))));

    private static async Task<string> Read(Visitor visitor, HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var address = answer.Headers.Location!.ToString();
        for (var asked = 0; asked < 100; asked++)
        {
            var page = await visitor.Page(address);
            if (page.QuerySelector("progress") is null)
            {
                return address;
            }

            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        throw new InvalidOperationException($"{address} is not read: {(await visitor.Page(address)).Words("main")}");
    }

    public static async Task<HttpResponseMessage> Give(Visitor visitor, byte[]? file, string name)
    {
        var form = await visitor.Page("/census");
        Assert.Equal(["__RequestVerificationToken", "census"], form.QuerySelectorAll("form[action='/census'] input").Select(field => field.GetAttribute("name")));
        using var content = new MultipartFormDataContent
        {
            { new StringContent(Token(form)), "__RequestVerificationToken" },
        };
        var bytes = new ByteArrayContent(file ?? []);
        bytes.Headers.ContentType = new MediaTypeHeaderValue("text/xml");
        if (file is not null)
        {
            content.Add(bytes, "census", name);
        }

        return await visitor.Send("/census", content);
    }

    public static string Token(IHtmlDocument page) => page.QuerySelector<IHtmlInputElement>("main input[name=__RequestVerificationToken]")!.Value;

    /// <summary>Writes a reason beside the first query of a rule.</summary>
    public static async Task<HttpResponseMessage> Reason(Visitor visitor, string address, string rule, string words)
    {
        var page = await visitor.Page($"{address}/findings?rule={rule}");
        var field = page.QuerySelector<IHtmlTextAreaElement>(".reason textarea")!.Name!;
        return await visitor.Post($"{address}/findings?rule={rule}", (field, words), ("__RequestVerificationToken", Token(page)));
    }

    public HeldCensuses Held => (HeldCensuses)Site.App.Services.GetService(typeof(HeldCensuses))!;

    /// <summary>A child of ours is known by a name.</summary>
    public void Named(string child, string given, string family) => Write(child, "person-name", ("kind", "legal"), ("given", given), ("family", family));

    /// <summary>A child of ours has a pupil number.</summary>
    public void Numbered(string child, string pupilNumber) => Write(child, "child-details", ("unique-pupil-number", pupilNumber));

    /// <summary>A child of ours whose ethnicity is no code.</summary>
    public void Miscoded(string child) => Write(child, "child-details", ("ethnicity", "XXXX"));

    public void Seal(string child) => Write(child, RecordTypes.Sealed, ("step", "sealed"));

    private void Write(string child, string type, params (string Field, string Value)[] says) => Assert.Null(Site.Service.Authority.Append(
    [
        new CaseRecord
        {
            Id = RecordId.FromKey("test", child, type), Subject = MadeService.Child(child), Type = type, Happened = Moment.Parse("2026-01-01"), Source = "test",
            Fields = says.ToDictionary(one => one.Field, one => FieldValue.Of(one.Value)),
        },
    ]).Refusal);

    public ValueTask DisposeAsync() => Site.DisposeAsync();
}
