namespace ZohoOAuth.Client.Errors;

/// <summary>The codes of Zoho Projects and Zoho Sprints.</summary>
internal static class ProjectsErrorCodes
{
    private const string Older = "https://www.zoho.com/projects/developers/error-codes.html";
    private const string SprintsAnswers = "Zoho Sprints, the code in its answers";

    internal static readonly ZohoErrorCause[] Rows =
    [
        new("INVALID_INPUTSTREAM", ErrorIds.ApiError,
            "The body of the request is not what the API expects.",
            "Correct -Body. Check that it is JSON and that its names are right.",
            ErrorSources.Projects),
        new("INVALID_METHOD", ErrorIds.ApiError,
            "The path does not have this HTTP method.",
            "Use another -Method, as the documentation of the path says.",
            ErrorSources.Projects),
        new("INVALID_PARAMETER_VALUE", ErrorIds.ApiError,
            "A parameter has a value that the API does not accept, or that the user may not use.",
            "Correct the parameter that field_name in the answer names.",
            ErrorSources.Projects),
        new("INTERNAL_SERVER_ERROR", ErrorIds.ApiError, "Zoho's server failed.", "Run the command again in a minute.", ErrorSources.Projects),
        new("6404", ErrorIds.ApiError,
            "The record does not exist, or it belongs to another portal.",
            "Check the id and -OrganizationId. In Zoho Projects, the organization is the portal.",
            ErrorSources.Projects),
        new("6504", ErrorIds.ApiError,
            "The record does not exist, or the user has no access to it.",
            "Check the id and -OrganizationId. In Zoho Projects, the organization is the portal.",
            Older),
        new("6403", ErrorIds.ApiError, "The request is not valid.", "Compare -Path, -Query and -Body with the documentation of the API.", Older),
        new("6831", ErrorIds.ApiError,
            "The request is not valid: its parameters do not fit.",
            "Compare -Query and -Body with the documentation of the API.",
            Older),
        new("6832", ErrorIds.ApiError,
            "The request is not valid: a parameter does not have the form that the API requires.",
            "Compare -Query and -Body with the documentation of the API.",
            Older),
        new("6890", ErrorIds.ApiError,
            "The request has no permission: the token or the user's access to the portal is not valid.",
            "Check -OrganizationId, and then the user's access to the portal.",
            Older),
    ];

    internal static readonly ZohoErrorCause[] Sprints =
    [
        TokenErrorCodes.WithoutScope("7601", SprintsAnswers),
        new("7401.14", ErrorIds.ApiError,
            "The user's role in the project does not allow this.",
            "Check the user's role in the project, or sign in as another user with Connect-Zoho.",
            SprintsAnswers),
    ];
}
