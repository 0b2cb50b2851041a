/** The properties a host sets its records with. */
export const HOST_PROPERTIES = [
  'opportunities', 'stages', 'pipelineRecord', 'accounts', 'users', 'leads', 'lossReasons', 'workspaceRecord', 'histories',
] as const;
