namespace ZohoOAuth.Simulator.Crm.Queries;

/// <summary>
/// The limits of a query. Version 7 raised them (Zoho's Kaizen #183, and COQL-Limitations.html of versions 2, 4 and 8).
/// </summary>
/// <param name="Records">The maximum number of records of a request.</param>
/// <param name="Total">The number of records that limit and offset can reach.</param>
/// <param name="Columns">The maximum number of columns.</param>
/// <param name="Values">The maximum number of values of in.</param>
internal sealed record CoqlLimits(int Records, int Total, int Columns, int Values)
{
    public const int Default = 200;
    public const int Criteria = 25;
    public const int Relations = 2;
    public const int OrderColumns = 10;
    public const int GroupColumns = 4;
    public const int Aggregates = 5;

    public static CoqlLimits Of(decimal version) => version switch
    {
        < 3 => new(200, 10_000, 50, 50),
        < 7 => new(2000, 10_000, 50, 50),
        _ => new(2000, 100_000, 500, 100),
    };
}
