using MassageBot.Commands;

return await MassageBotCommand.RunAsync(args);
